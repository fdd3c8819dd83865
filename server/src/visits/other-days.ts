import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Session, VisitEntry } from '@satuatap/shared/contract';
import { dayMs, plusDays } from '@satuatap/shared/time';
import { isNamed, otherDaysWindow } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { People } from '../people/people.js';
import { normalName } from '../personal/spelling.js';
import { Database } from '../storage/database.js';
import { VisitDays } from './visit-days.js';
import { VisitEntries } from './visit-entries.js';
import { expectedBetween, visitsById, type ExpectedRow } from './visit-table.js';

/** A screen of them; whoever is not among them is asked for by more of her name. */
const most = 20;
/** Names that are opened in one go: in between the server answers others. */
const sliceLength = 250;

/** Finds those by name who are invited for another day than today, and stand at the desk all the same. */
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
    const rows = await expectedBetween(
      this.database,
      buildingId,
      plusDays(today, -otherDaysWindow),
      plusDays(today, otherDaysWindow),
    );
    const nearest = nearestOf(rows, today);
    const ids: string[] = [];
    const personIds = [...nearest.keys()];
    for (let at = 0; at < personIds.length; at += sliceLength) {
      await nextTurn();
      const people = await this.people.read(this.database, buildingId, personIds.slice(at, at + sliceLength));
      for (const { id, name, company } of people.values()) {
        const row = nearest.get(id);
        // Of a day that is over only she is found who says her whole name, and it is not shown.
        const isFound =
          row && isNamed(row, today) ? isSought(`${name} ${company ?? ''}`, text) : isSpelled(name, text);
        if (row && isFound) ids.push(row.id);
      }
    }
    const visits = await visitsById(this.database, buildingId, ids);
    const byDay = visits.toSorted((a, b) => distance(a.date, today) - distance(b.date, today));
    const seen: VisitEntry[] = [];
    for (let at = 0; at < byDay.length && seen.length < most; at += sliceLength)
      seen.push(
        ...(await this.entries.seenBy(this.database, buildingId, byDay.slice(at, at + sliceLength), session)),
      );
    const found = seen.slice(0, most);
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
}

/** Of each person the day that is nearest, first of those on which she is named; nobody who is on today's list anyway. */
function nearestOf(rows: readonly ExpectedRow[], today: string): ReadonlyMap<string, ExpectedRow> {
  const rank = (row: ExpectedRow): number =>
    distance(row.date, today) + (isNamed(row, today) ? 0 : longestMs);
  const nearest = new Map<string, ExpectedRow>();
  for (const row of rows) {
    const before = nearest.get(row.personId);
    if (!before || rank(row) < rank(before)) nearest.set(row.personId, row);
  }
  for (const [personId, { date }] of nearest) if (date === today) nearest.delete(personId);
  return nearest;
}

/** Whether each word that was typed begins one of hers. */
function isSought(names: string, text: string): boolean {
  const words = wordsOf(names);
  return wordsOf(text).every((sought) => words.some((word) => word.startsWith(sought)));
}

/** Whether all that was typed is all of her name. */
const isSpelled = (name: string, text: string): boolean =>
  wordsOf(name).toSorted().join(' ') === wordsOf(text).toSorted().join(' ');

const wordsOf = (text: string): string[] =>
  normalName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** More than there is between two days of the window. */
const longestMs = 2 * otherDaysWindow * dayMs;

/** Ms. */
const distance = (date: string, today: string): number => Math.abs(Date.parse(date) - Date.parse(today));
