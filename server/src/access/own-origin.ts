import type { IncomingHttpHeaders } from 'node:http';

/** Whether the page that asks is ours: a browser names its origin, other programs none. */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, others: readonly string[]): boolean {
  if (origin === undefined || others.includes(origin)) return true;
  return host !== undefined && origin.replace(/^https?:\/\//, '') === host;
}
