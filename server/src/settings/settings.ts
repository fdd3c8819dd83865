/** What the operator sets, from the environment and the command line; read once at the start. */
import { resolve } from 'node:path';
import { personalKeyFile, readPersonalKey } from './personal-key.js';
import { readNoticeSettings, type NoticeSettings } from './notice-settings.js';
import { readPushSettings, type PushSettings } from './push-settings.js';
import { readReportSettings, type ReportSettings } from './report-settings.js';

export class Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `postgres://…`: the city's database; `null`: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Demo accounts, automatic approval of devices, services open around the clock. */
  readonly demo: boolean;
  /** Synthetic citizens and staff. */
  readonly live: boolean;
  /** How citizens' phones reach the server, such as `https://antrean.example.go.id`; `null`: as the kiosk does. */
  readonly publicUrl: string | null;
  /** Where the server's clock starts, epoch ms; `null` is now. */
  readonly clockStart: number | null;
  readonly rateLimits: boolean;
  /** Origins beside our own that may open sockets and send cookies: a development server. */
  readonly origins: readonly string[];
  /**
   * How long a server that is told to stop goes on before it sends its screens away, and over how long it does that.
   * Without another that they could move to there is nothing to wait for.
   */
  readonly drainSeconds: number;
  /** Who may say for whom it speaks: see TrustedProxies. */
  readonly trustProxy: string;
  /** Reads, or makes, the key; `null`: none is set, and nothing personal is taken in. */
  readonly personalKey: () => Buffer | null;
  /** The file that it stands in; `null`: none. */
  readonly personalKeyFile: string | null;
  /** `null`: no reports are sent. */
  readonly reports: ReportSettings | null;
  readonly notices: NoticeSettings;
  readonly push: PushSettings;

  static ofProcess(): Settings {
    return new Settings(process.env, process.argv.slice(2));
  }

  constructor(env: NodeJS.ProcessEnv, args: readonly string[]) {
    this.port = Number(env['PORT'] ?? 8080);
    this.host = env['HOST'] ?? '0.0.0.0';
    this.dataDir = resolve(env['DATA_DIR'] ?? 'data');
    this.databaseUrl = env['DATABASE_URL'] || null;
    this.demo = args.includes('--demo');
    this.publicUrl = env['PUBLIC_URL']?.replace(/\/+$/, '') || null;
    this.live = args.includes('--live');
    this.rateLimits = env['RATE_LIMITS'] !== 'off';
    this.origins = (env['ORIGINS'] ?? '').split(',').filter((origin) => origin !== '');
    this.reports = readReportSettings(env);
    this.notices = readNoticeSettings(env);
    this.push = readPushSettings(env, this);
    this.personalKey = () => readPersonalKey(env, this);
    this.personalKeyFile = personalKeyFile(env, this);
    this.trustProxy = env['TRUST_PROXY'] ?? 'loopback';
    this.drainSeconds = Number(env['DRAIN_SECONDS'] ?? (this.databaseUrl === null ? 0 : 5));
    if (!(this.drainSeconds >= 0 && this.drainSeconds <= 600))
      throw new Error('DRAIN_SECONDS is not a number from 0 to 600.');
    if (this.databaseUrl !== null && !/^postgres(ql)?:\/\//.test(this.databaseUrl))
      throw new Error('DATABASE_URL is not an address that begins with postgres://.');
    const start = env['SATUATAP_CLOCK'];
    this.clockStart = start === undefined ? null : Date.parse(start);
    if (Number.isNaN(this.clockStart)) throw new Error(`SATUATAP_CLOCK is not a time in ISO 8601: ${start}`);
    if (!Number.isInteger(this.port) || this.port < 0 || this.port > 65_535)
      throw new Error(`PORT is not a port.`);
  }
}
