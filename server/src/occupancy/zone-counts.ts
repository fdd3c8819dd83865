import { Injectable } from '@nestjs/common';
import type { ZoneCountBody, ZoneCountEntry } from '@satuatap/shared/contract';
import { knownInside, peopleIn } from '@satuatap/shared/occupancy';
import type { Actor } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { invalid, problem } from '../problems/problem.js';
import { KnownFacts } from './known-facts.js';
import { countById, insertCount, undoCount, type KeptCount } from './occupancy-table.js';

export interface Counter {
  readonly staffId: string;
  readonly actor: Actor;
}

/** Counts by hand. */
@Injectable()
export class ZoneCounts {
  constructor(
    private readonly news: News,
    private readonly facts: KnownFacts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * So many are in the zone now. The same command again is the same count.
   * @throws ProblemException `invalid-input` for a zone that is not there, `command-id-used`
   */
  async count(buildingId: string, body: ZoneCountBody, by: Counter): Promise<ZoneCountEntry> {
    const { commandId: id, zoneId, people } = body;
    const facts = await this.facts.fresh(buildingId);
    const { config, date } = facts.day;
    if (!config?.zones.some((zone) => zone.id === zoneId))
      throw invalid('zoneId', 'is no zone of the building');
    const count = await this.news.change(buildingId, ['occupancy'], async (tx): Promise<KeptCount> => {
      const before = await countById(tx, buildingId, id);
      if (before) {
        const isSame =
          before.zoneId === zoneId && before.people === people && before.countedBy === by.staffId;
        if (!isSame) throw problem('command-id-used');
        return before;
      }
      const at = this.clock.now();
      const known = peopleIn(knownInside(facts, config, at), zoneId);
      const made = { id, zoneId, at, people, known, countedBy: by.staffId, undone: false };
      await insertCount(tx, buildingId, date, made);
      await this.audit.record(tx, {
        buildingId,
        by: by.actor,
        action: 'zone.counted',
        subject: 'zone',
        subjectId: zoneId,
        facts: { people, known },
      });
      return made;
    });
    await this.facts.again(buildingId);
    return entryOf(count);
  }

  /** It did not hold. @throws ProblemException `not-found`, also for one of an earlier day */
  async undo(buildingId: string, countId: string, by: Counter): Promise<ZoneCountEntry> {
    const { day, dayStart } = await this.facts.fresh(buildingId);
    const count = await this.news.change(buildingId, ['occupancy'], async (tx): Promise<KeptCount> => {
      const before = await countById(tx, buildingId, countId);
      if (!before || before.at < dayStart) throw problem('not-found');
      if (before.undone) return before;
      await undoCount(tx, buildingId, countId, this.clock.now());
      await this.audit.record(tx, {
        buildingId: day.buildingId,
        by: by.actor,
        action: 'zone.count-undone',
        subject: 'zone',
        subjectId: before.zoneId,
        facts: { people: before.people },
      });
      return { ...before, undone: true };
    });
    await this.facts.again(buildingId);
    return entryOf(count);
  }
}

export const entryOf = ({ id, zoneId, at, people, countedBy, undone }: KeptCount): ZoneCountEntry => ({
  id,
  zoneId,
  at,
  people,
  countedBy,
  undone,
});
