import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';
import { anythingSealed } from '../storage/sealed-columns.js';
import { readTables } from '../storage/tables.js';
import { checkName, readCheck, rotating } from './key-check.js';
import { Sealer } from './sealer.js';

/** Seals personal data with the key that is not in the database, and hashes what must be found again. */
@Injectable()
export class Sealing extends Sealer implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super(settings.personalKey());
  }

  /** @throws Error if the data were sealed with another key: then nothing could be read, and worse, be found twice */
  async onModuleInit(): Promise<void> {
    if (!this.ready) return;
    const { check } = this;
    await this.database.write((tx) =>
      tx.query('INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [
        checkName,
        check,
      ]),
    );
    const kept = await readCheck(this.database);
    if (kept === check) return;
    if (kept?.startsWith(rotating))
      throw new Error(
        'The key of personal data is being changed: let `satuatap personal-key rotate` end before a server starts.',
      );
    if (!(await this.isFirst(kept)))
      throw new Error(
        'The key of personal data (PERSONAL_KEY) is not the one that this database was sealed with.',
      );
  }

  /**
   * A backup of one machine that had sealed nothing may come back without its key. Instances of a city never take
   * another one by themselves: some of them could be sealing with the first already.
   */
  private async isFirst(kept: string | undefined): Promise<boolean> {
    if (this.settings.databaseUrl !== null) return false;
    const tables = await readTables();
    return this.database.write(async (tx) => {
      if (await anythingSealed(tx, tables)) return false;
      const taken = await tx.query(
        'UPDATE secret SET value = ? WHERE name = ? AND value = ? RETURNING name',
        [this.check, checkName, kept],
      );
      return taken.length > 0;
    });
  }
}
