/** The key of personal data. It stands outside of the database: whoever takes that alone can read nothing of them. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/**
 * PERSONAL_KEY, or what stands in PERSONAL_KEY_FILE: 32 bytes in base64. Without both, one machine with its SQLite file
 * makes a key of its own beside it, at the first start; `null` for instances of a city, which must be given the same.
 * @throws Error for a key that is none
 */
export function readPersonalKey(env: NodeJS.ProcessEnv, { dataDir, databaseUrl }: Place): Buffer | null {
  const given = env['PERSONAL_KEY'] || null;
  const file = env['PERSONAL_KEY_FILE'] || null;
  if (given !== null) return keyOf(given, 'PERSONAL_KEY');
  if (file !== null) return keyOf(readFileSync(file, 'utf8'), 'PERSONAL_KEY_FILE');
  return databaseUrl === null ? ownKey(dataDir) : null;
}

function ownKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'personal.key');
  try {
    // Only whoever comes first makes it.
    writeFileSync(path, `${randomBytes(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keyOf(readFileSync(path, 'utf8'), path);
}

function keyOf(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`${source} is not a key of ${keyBytes} bytes in base64.`);
  return key;
}
