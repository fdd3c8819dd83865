/** How notices leave the building. */

export interface NoticeSettings {
  /** `null`: none are mailed. */
  readonly mail: {
    /** `smtp://user:password@host:port`, or `smtps://…`. */
    readonly url: string;
    readonly from: string;
  } | null;
}

/** @throws Error for what cannot be meant */
export function readNoticeSettings(env: NodeJS.ProcessEnv): NoticeSettings {
  const [url, from] = [env['SMTP_URL'] || null, env['NOTICE_MAIL_FROM'] || null];
  if (from === null) return { mail: null };
  if (url === null || !/^smtps?:\/\//.test(url))
    throw new Error('NOTICE_MAIL_FROM needs SMTP_URL, an address that begins with smtp:// or smtps://.');
  return { mail: { url, from } };
}
