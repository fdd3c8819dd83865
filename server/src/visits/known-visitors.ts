import { Injectable } from '@nestjs/common';
import type { KnownVisitorBody } from '@satuatap/shared/contract';
import { readCode, shownCode } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
import { People, type Person } from '../people/people.js';
import type { Reader, Transaction } from '../storage/database.js';
import { VisitTokens } from './visit-tokens.js';

/** Visitors who wanted to be known again: by their phone number, or by a code of their own. */
@Injectable()
export class KnownVisitors {
  constructor(
    private readonly people: People,
    private readonly tokens: VisitTokens,
  ) {}

  /** Who can be found by either; where both are given, by both. The one who was here last comes first. */
  async found(reader: Reader, buildingId: string, { phone, code }: KnownVisitorBody): Promise<Person[]> {
    const byPhone = phone === undefined ? null : await this.people.withPhone(reader, buildingId, phone);
    if (code === undefined) return byPhone ?? [];
    const byCode = await this.withCode(reader, buildingId, code);
    return byPhone ? byPhone.filter(({ id }) => id === byCode?.id) : byCode ? [byCode] : [];
  }

  codeOf(buildingId: string, personId: string): string {
    return shownCode(this.tokens.shortCode('visitor', buildingId, personId));
  }

  /** From now on her code finds her. */
  async giveCode(tx: Transaction, buildingId: string, personId: string): Promise<void> {
    await tx.query('UPDATE person SET code_hash = ? WHERE building_id = ? AND id = ?', [
      hashOf(this.tokens.shortCode('visitor', buildingId, personId)),
      buildingId,
      personId,
    ]);
  }

  async forget(tx: Transaction, buildingId: string, personId: string): Promise<void> {
    await tx.query('UPDATE person SET remembered = 0, code_hash = NULL WHERE building_id = ? AND id = ?', [
      buildingId,
      personId,
    ]);
  }

  private async withCode(reader: Reader, buildingId: string, text: string): Promise<Person | null> {
    const code = readCode(text);
    if (code === null) return null;
    const [row] = await reader.read<{ id: string }>(
      'SELECT id FROM person WHERE building_id = ? AND code_hash = ? AND remembered = 1',
      [buildingId, hashOf(code)],
    );
    return row ? ((await this.people.read(reader, buildingId, [row.id])).get(row.id) ?? null) : null;
  }
}
