/** The session's cookie. */
const cookieName = 'satuatap';

/** The token in a `Cookie` header; `null` without one. */
export function tokenIn(header: string | undefined): string | null {
  const pair = header?.split(';').find((each) => each.trim().startsWith(`${cookieName}=`));
  return pair ? pair.trim().slice(cookieName.length + 1) : null;
}

/** HttpOnly and same-site; `Secure` behind https. */
export const cookieText = (token: string, maxAgeSeconds: number, secure: boolean): string =>
  `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`;
