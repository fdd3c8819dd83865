import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * A PostgreSQL database of a test's own, in the server that TEST_DATABASE_URL names, whose account must be allowed to
 * make databases.
 */
export async function freshDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) {
    throw new Error(
      'This test needs PostgreSQL: run it by `npm test -- path/to/the.test.ts`, which starts one, or set TEST_DATABASE_URL.',
    );
  }
  const name = `satuatap_${randomBytes(8).toString('hex')}`;
  await run(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = name;
  return { url: url.href, dispose: () => run(given, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
