import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { problem } from '../problems/problem.js';

const cipher = 'aes-256-gcm';
const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals and hashes with keys that are derived from one of 32 bytes; `null`: there is none, and each of it is refused. */
export class Sealer {
  private readonly sealKey: Buffer | null;
  private readonly hashKey: Buffer | null;

  constructor(personalKey: Buffer | null) {
    const derived = (use: string): Buffer | null =>
      personalKey && Buffer.from(hkdfSync('sha256', personalKey, '', `satuatap ${use}`, 32));
    this.sealKey = derived('seal');
    this.hashKey = derived('hash');
  }

  /** Whether there is a key; without one nothing personal is taken in. */
  get ready(): boolean {
    return this.sealKey !== null;
  }

  /** Tells keys apart, and nothing of them. */
  get check(): string {
    return this.hash('check', 'of the key');
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
