import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Session, VisitEntry } from '@satuatap/shared/contract';
import { plusDays } from '@satuatap/shared/time';
import { isNamed, otherDaysWindow } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { People } from '../people/people.js';
import { normalName } from '../personal/spelling.js';
import { Database } from '../storage/database.js';
import { VisitDays } from './visit-days.js';
import { VisitEntries } from './visit-entries.js';
import { expectedOn, visitsById, type ExpectedRow } from './visit-table.js';

/** A screen of them; whoever is not among them is asked for by more of her name. */
const most = 20;
/** Names that are opened in one go: in between the server answers others. */
const sliceLength = 100;

/**
 * Finds those by name who are invited for another day than today, and stand at the desk all the same. Names are opened
 * day by day, the nearest first, until there are enough: no trace of them is kept, in memory or in a table, by which
 * they could be found without the key, or after their time.
 */
@Injectable()
export class OtherDays {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly people: People,
    private readonly entries: VisitEntries,
    private readonly audit: AuditLog,
  ) {}

  /** Each guest of an invitation once, on the day that is nearest; those that the account may see. Written down, also in vain. */
  async find(buildingId: string, text: string, session: Session): Promise<VisitEntry[]> {
    const { date: today } = this.days.today(buildingId);
    const asked = { buildingId, words: wordsOf(text), today, session };
    // Whoever is on today's list is found there.
    const known = new Set(
      (await expectedOn(this.database, buildingId, today)).map(({ personId }) => personId),
    );
    const unnamed: ExpectedRow[] = [];
    const found: VisitEntry[] = [];
    for (const date of datesAround(today)) {
      if (found.length >= most) break;
      await nextTurn();
      const others = unknown(known, await expectedOn(this.database, buildingId, date));
      const named = others.filter((row) => isNamed(row, today));
      for (const { personId } of named) known.add(personId);
      unnamed.push(...others.filter((row) => !isNamed(row, today)));
      found.push(...(await this.among(named, asked, most - found.length)));
    }
    found.push(...(await this.among(unknown(known, unnamed), asked, most - found.length)));
    await this.audit.saw({
      buildingId,
      by: { kind: 'staff', id: session.staffId, role: session.role },
      action: 'visits.found',
      subject: 'invitations',
      subjectId: buildingId,
      facts: { found: found.length },
    });
    return found;
  }

  /** In their order, so many at most. */
  private async among(
    rows: readonly ExpectedRow[],
    { buildingId, words, today, session }: Asked,
    mostOfThem: number,
  ): Promise<VisitEntry[]> {
    const found: VisitEntry[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < rows.length && found.length < mostOfThem; at += sliceLength) {
      await nextTurn();
      const slice = rows.slice(at, at + sliceLength);
      const people = await this.people.names(
        this.database,
        buildingId,
        slice.map(({ personId }) => personId),
      );
      const ids = slice.flatMap((row) => {
        const person = people.get(row.personId);
        if (!person || seen.has(row.personId)) return [];
        // Of a day that is over only she is found who says her whole name, and it is not shown.
        const isFound = isNamed(row, today)
          ? isSought(`${person.name} ${person.company ?? ''}`, words)
          : isSpelled(person.name, words);
        seen.add(row.personId);
        return isFound ? [row.id] : [];
      });
      if (ids.length === 0) continue;
      const visits = await visitsById(this.database, buildingId, ids);
      found.push(...(await this.entries.seenBy(this.database, buildingId, visits, session)));
    }
    return found.slice(0, mostOfThem);
  }
}

interface Asked {
  readonly buildingId: string;
  readonly words: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly session: Session;
}

const unknown = (known: ReadonlySet<string>, rows: readonly ExpectedRow[]): ExpectedRow[] =>
  rows.filter(({ personId }) => !known.has(personId));

/** The days of the window but today, the nearest first. */
const datesAround = (today: string): string[] =>
  Array.from({ length: otherDaysWindow }, (_, n) => n + 1).flatMap((days) => [
    plusDays(today, days),
    plusDays(today, -days),
  ]);

/** Whether each word that was typed begins one of hers. */
function isSought(names: string, soughtWords: readonly string[]): boolean {
  const spelled = normalName(names);
  // Most are none of them, and need not be taken apart.
  if (!soughtWords.every((sought) => spelled.includes(sought))) return false;
  const words = wordsOf(names);
  return soughtWords.every((sought) => words.some((word) => word.startsWith(sought)));
}

/** Whether all that was typed is all of her name. */
const isSpelled = (name: string, words: readonly string[]): boolean =>
  wordsOf(name).toSorted().join(' ') === words.toSorted().join(' ');

const wordsOf = (text: string): string[] =>
  normalName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
