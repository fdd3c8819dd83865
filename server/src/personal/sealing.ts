import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';

const cipher = 'aes-256-gcm';
const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals personal data with the key that is not in the database, and hashes what must be found again. */
@Injectable()
export class Sealing implements OnModuleInit {
  private readonly sealKey: Buffer | null;
  private readonly hashKey: Buffer | null;

  constructor(
    private readonly database: Database,
    settings: Settings,
  ) {
    const personalKey = settings.personalKey();
    const derived = (use: string): Buffer | null =>
      personalKey && Buffer.from(hkdfSync('sha256', personalKey, '', `satuatap ${use}`, 32));
    this.sealKey = derived('seal');
    this.hashKey = derived('hash');
  }

  /** @throws Error if the data were sealed with another key: then nothing could be read, and worse, be found twice */
  async onModuleInit(): Promise<void> {
    if (!this.hashKey) return;
    const check = this.hash('check', 'of the key');
    await this.database.write((tx) =>
      tx.query(
        "INSERT INTO secret (name, value) VALUES ('personal-key-check', ?) ON CONFLICT (name) DO NOTHING",
        [check],
      ),
    );
    const [row] = await this.database.read<{ value: string }>(
      "SELECT value FROM secret WHERE name = 'personal-key-check'",
    );
    if (row?.value !== check)
      throw new Error(
        'The key of personal data (PERSONAL_KEY) is not the one that this database was sealed with.',
      );
  }

  /** Whether there is a key; without one nothing personal is taken in. */
  get ready(): boolean {
    return this.sealKey !== null;
  }

  /**
   * AES-256-GCM. `context`: where it stands, such as `person/ID`; sealed text that was moved elsewhere does not open.
   * @throws ProblemException `personal-key-missing`
   */
  seal(context: string, value: unknown): string {
    const nonce = randomBytes(nonceBytes);
    const sealer = createCipheriv(cipher, this.key(this.sealKey), nonce);
    sealer.setAAD(Buffer.from(context));
    const text = Buffer.concat([sealer.update(JSON.stringify(value), 'utf8'), sealer.final()]);
    return `${version}.${Buffer.concat([nonce, text, sealer.getAuthTag()]).toString('base64url')}`;
  }

  /** @throws Error if it was sealed elsewhere, with another key, or changed since */
  open<T>(context: string, sealed: string): T {
    const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url');
    const opener = createDecipheriv(cipher, this.key(this.sealKey), bytes.subarray(0, nonceBytes));
    opener.setAAD(Buffer.from(context));
    opener.setAuthTag(bytes.subarray(-tagBytes));
    const text = Buffer.concat([opener.update(bytes.subarray(nonceBytes, -tagBytes)), opener.final()]);
    return JSON.parse(text.toString('utf8')) as T;
  }

  /**
   * HMAC-SHA256, base64url: the same text of the same kind has the same hash, and nobody without the key can try texts.
   * The caller has brought it into its normal spelling.
   */
  hash(kind: string, text: string): string {
    return createHmac('sha256', this.key(this.hashKey)).update(`${kind} ${text}`).digest('base64url');
  }

  private key(key: Buffer | null): Buffer {
    if (!key) throw problem('personal-key-missing');
    return key;
  }
}
