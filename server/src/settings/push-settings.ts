/** Notices in a host's browser, by the push services of the browsers' makers. */
import { join } from 'node:path';
import { keyInFile, keyOf } from './personal-key.js';

/** The services of Chromium, Firefox, Safari and Edge. */
const usualHosts =
  'fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com';

export interface PushSettings {
  /**
   * What may be sent to: `host` and `*.host` by https, or a whole origin such as `http://127.0.0.1:8123`. None: nothing
   * is sent.
   */
  readonly hosts: readonly string[];
  /** Reads, or makes, the private key by which the services know us (VAPID); `null`: none is set. */
  readonly key: () => Buffer | null;
  /** For the services, should something be wrong: an address that begins with `https:` or `mailto:`. */
  readonly contact: string;
}

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
}

/** PUSH_KEY: 32 bytes in base64, the same for all instances; one machine with its SQLite file makes its own. */
export function readPushSettings(
  env: NodeJS.ProcessEnv,
  { dataDir, databaseUrl, publicUrl }: Place,
): PushSettings {
  const given = env['PUSH_KEY'] || null;
  const from = /[^\s<>]+@[^\s<>]+/.exec(env['NOTICE_MAIL_FROM'] ?? '')?.[0];
  return {
    hosts: (env['PUSH_HOSTS'] ?? usualHosts).split(',').filter((host) => host !== ''),
    key: () => {
      if (given !== null) return keyOf(given, 'PUSH_KEY');
      return databaseUrl === null ? keyInFile(join(dataDir, 'push.key')) : null;
    },
    contact: publicUrl?.startsWith('https:') ? publicUrl : `mailto:${from ?? 'satuatap@localhost.invalid'}`,
  };
}
