/** The key of personal data. It stands outside of the database: whoever takes that alone can read nothing of them. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const keyBytes = 32;
const ownName = 'personal.key';

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** What stands in PERSONAL_KEY. */
const givenKey = (env: NodeJS.ProcessEnv): string | null => env['PERSONAL_KEY'] || null;

/**
 * The file that the key stands in: the one of PERSONAL_KEY_FILE, or on one machine with its SQLite file `personal.key`
 * beside that. `null`: it stands in PERSONAL_KEY, or there is none.
 */
export function personalKeyFile(env: NodeJS.ProcessEnv, { dataDir, databaseUrl }: Place): string | null {
  const [given, file] = [givenKey(env), env['PERSONAL_KEY_FILE'] || null];
  if (given !== null) return null;
  return file ?? (databaseUrl === null ? join(dataDir, ownName) : null);
}

/**
 * PERSONAL_KEY, or what stands in PERSONAL_KEY_FILE: 32 bytes in base64. Without both, one machine with its SQLite file
 * makes a key of its own beside it, at the first start; `null` for instances of a city, which must be given the same.
 * @throws Error for a key that is none
 */
export function readPersonalKey(env: NodeJS.ProcessEnv, place: Place): Buffer | null {
  const given = givenKey(env);
  if (given !== null) return keyOf(given, 'PERSONAL_KEY');
  const file = env['PERSONAL_KEY_FILE'] || null;
  if (file !== null) return keyOf(readFileSync(file, 'utf8'), 'PERSONAL_KEY_FILE');
  return place.databaseUrl === null ? keyInFile(join(place.dataDir, ownName)) : null;
}

/** Makes one, where there is none yet. @throws Error if what stands there is none */
export function keyInFile(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  try {
    // Only whoever comes first makes it.
    writeFileSync(path, `${randomBytes(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keyOf(readFileSync(path, 'utf8'), path);
}

/** @throws Error for a text that is none */
export function keyOf(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`${source} is not a key of ${keyBytes} bytes in base64.`);
  return key;
}
