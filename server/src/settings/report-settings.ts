/** Where reports of days and months go, and how they are. */
import { resolve } from 'node:path';
import type { Language } from '@satuatap/shared/queue';

export interface ReportSettings {
  /** A folder; `null`: none. */
  readonly dir: string | null;
  /** `null`: none. */
  readonly mail: {
    /** `smtp://user:password@host:port`, or `smtps://…`. */
    readonly url: string;
    readonly from: string;
    readonly to: readonly string[];
  } | null;
  readonly language: Language;
  /** Not before this time of the day after, HH:MM in the building's zone. */
  readonly time: string;
}

/** `null`: they go nowhere. @throws Error for what cannot be meant */
export function readReportSettings(env: NodeJS.ProcessEnv): ReportSettings | null {
  const dir = env['REPORT_DIR'] || null;
  const to = (env['REPORT_MAIL_TO'] ?? '').split(',').filter((address) => address.trim() !== '');
  const [url, from] = [env['SMTP_URL'] || null, env['REPORT_MAIL_FROM'] || null];
  const language = env['REPORT_LANGUAGE'] || 'id';
  const time = env['REPORT_TIME'] || '05:00';
  if (language !== 'id' && language !== 'en') throw new Error('REPORT_LANGUAGE is neither id nor en.');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error('REPORT_TIME is not a time such as 05:00.');
  if (to.length > 0 && (url === null || !/^smtps?:\/\//.test(url)))
    throw new Error('REPORT_MAIL_TO needs SMTP_URL, an address that begins with smtp:// or smtps://.');
  if (to.length > 0 && from === null) throw new Error('REPORT_MAIL_TO needs REPORT_MAIL_FROM.');
  if (dir === null && to.length === 0) return null;
  const mail = url !== null && from !== null && to.length > 0 ? { url, from, to } : null;
  return { dir: dir === null ? null : resolve(dir), mail, language, time };
}
