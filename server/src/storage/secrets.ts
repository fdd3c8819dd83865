import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database.js';

/** The installation's own key, made at its first start and kept in the database, so that all instances have it. */
@Injectable()
export class Secrets implements OnModuleInit {
  private key = '';

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.database.write((tx) =>
      tx.query('INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [
        'ticket-key',
        randomBytes(32).toString('base64url'),
      ]),
    );
    const [row] = await this.database.read<{ value: string }>(
      "SELECT value FROM secret WHERE name = 'ticket-key'",
    );
    this.key = row?.value ?? '';
  }

  /** 128 bits of an HMAC-SHA256 over the text, base64url; with our own key, unless another is given. */
  sign(text: string, key: string | null = null): string {
    return createHmac('sha256', key ?? this.key)
      .update(text)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }
}
