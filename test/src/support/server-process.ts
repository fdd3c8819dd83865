/** The real server as a process of its own, with a data folder of its own, on a free port of loopback. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { personalKey } from '../../../scripts/lib/personal-key.mjs';
import { beforeMidnight } from './before-midnight.js';
import { endWithUs } from './end-with-us.js';
import { freshDatabase, type FreshDatabase } from '../../../scripts/lib/fresh-database.mjs';

/** The repository's top, from test/src/support as from test/dist/support. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/** The server's program as `npm start` runs it. */
export const serverEntry = join(repository, 'server/dist/bundle/main.js');

const runFile = promisify(execFile);

/** What Node is told that runs our programs, by scripts/test.mjs; nothing in a benchmark. */
const nodeFlags = (process.env['TEST_NODE_FLAGS'] ?? '').split(' ').filter(Boolean);

/** Where a server keeps its data: in a PostgreSQL database, or without one in SQLite in the folder. */
export interface DataPlace {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}

/** The environment of a program that works on the data. */
export const environmentOf = ({ dataDir, databaseUrl = '' }: DataPlace): Record<string, string> => ({
  NODE_OPTIONS: '',
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl,
  PERSONAL_KEY: personalKey,
});

/** Runs the command line (`satuatap verify` …) on a server's data and gives what it printed. */
export const satuatap = (data: DataPlace, ...args: readonly string[]): Promise<string> =>
  satuatapWith({}, data, ...args);

/** With other settings than a test's server has. */
export async function satuatapWith(
  settings: Readonly<Record<string, string>>,
  data: DataPlace,
  ...args: readonly string[]
): Promise<string> {
  const env = { ...process.env, ...environmentOf(data), ...settings };
  const cli = join(repository, 'server/dist/bundle/cli.js');
  const { stdout } = await runFile(process.execPath, [...nodeFlags, cli, ...args], { env });
  return stdout.trim();
}

export const databases = ['SQLite', 'PostgreSQL'] as const;
type DatabaseKind = (typeof databases)[number];

export interface ServerOptions {
  /** Moment at which the server's clock starts, ISO 8601; a function is asked at each start. Else it is now. */
  readonly clock?: string | (() => string);
  readonly env?: Readonly<Record<string, string>>;
  readonly demo?: boolean;
  /** Kept between processes when given; else made, and removed by `dispose`. */
  readonly dataDir?: string;
  /** A PostgreSQL database that others use too. */
  readonly databaseUrl?: string;
  /** With PostgreSQL it gets a database of its own, which `dispose` removes. */
  readonly database?: DatabaseKind;
  /** Works on the data before the first start. */
  readonly prepare?: (data: DataPlace) => Promise<void>;
}

/** It has nothing of its own before its first start, nor another database than the others. */
const startsAsOthersDo = ({ demo, dataDir, databaseUrl, database, prepare }: ServerOptions): boolean =>
  demo !== false && !dataDir && !databaseUrl && database !== 'PostgreSQL' && !prepare;

/** What a first start leaves (scripts/lib/first-data.mjs), where it was made for this run. */
async function layFirstData(dataDir: string): Promise<void> {
  const made = process.env['TEST_FIRST_DATA'];
  if (made) await cp(made, dataDir, { recursive: true });
}

/** A server that tests start, kill and start again on the same data. */
export class ServerProcess implements DataPlace {
  private child: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly options: ServerOptions,
    private readonly own: FreshDatabase | null,
  ) {}

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'satuatap-')));
    const own = options.database === 'PostgreSQL' ? await freshDatabase() : null;
    const server = new ServerProcess(await freePort(), dataDir, options, own);
    if (startsAsOthersDo(options)) await layFirstData(dataDir);
    await options.prepare?.(server);
    await server.run();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get databaseUrl(): string | undefined {
    return this.own?.url ?? this.options.databaseUrl;
  }

  /** What it has printed of late, all its processes together. */
  get log(): string {
    return this.output;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Fails where the process has left without being asked to, with what it said last. */
  checkThatItRuns(): void {
    const { child } = this;
    if (child && (child.exitCode !== null || child.signalCode !== null))
      throw new Error(`The server left with ${child.exitCode ?? child.signalCode}:\n${this.output}`);
  }

  /** Starts the process and waits until it answers. */
  async run(): Promise<void> {
    const { clock = beforeMidnight(), demo } = this.options;
    const args = demo === false ? [] : ['--demo'];
    const child = spawn(process.execPath, [...nodeFlags, serverEntry, ...args], {
      cwd: repository,
      env: {
        ...process.env,
        ...environmentOf(this),
        PORT: String(this.port),
        HOST: '127.0.0.1',
        // What is tried elsewhere does not wait for the screens that it leaves.
        DRAIN_SECONDS: '0',
        ...(clock ? { SATUATAP_CLOCK: typeof clock === 'string' ? clock : clock() } : {}),
        ...this.options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.output = '';
    endWithUs(child);
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-1_000_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    await this.untilHealthy();
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to finish what it accepted and to leave; its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Stops it and removes what was made for it: its data folder, its database. */
  async dispose(): Promise<void> {
    await this.stop();
    await this.own?.dispose();
    if (this.options.dataDir === undefined) await rm(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await exited;
    return code;
  }

  private async untilHealthy(): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!(await this.isHealthy())) {
      this.checkThatItRuns();
      if (Date.now() > deadline)
        throw new Error(`The server was not healthy within a minute:\n${this.output}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** By its own word first: another one could answer at its port while it fails to listen there. */
  private async isHealthy(): Promise<boolean> {
    if (!this.output.includes(`runs at http://localhost:${this.port}/`)) return false;
    return fetch(`${this.origin}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}
