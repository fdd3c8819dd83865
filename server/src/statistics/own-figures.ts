/** An officer's own work. There is no way to ask for another's. */
import { Injectable } from '@nestjs/common';
import { worksIn, type OwnStatistics, type Session } from '@satuatap/shared/contract';
import { Buildings } from '../buildings/buildings.js';
import { FoundTallies } from './found-tallies.js';
import { measuresOf } from './measures.js';
import type { Plan } from './plan.js';
import { checkPeriod } from '../input/period.js';
import { Tallies, Tally } from './tally.js';

@Injectable()
export class OwnFigures {
  constructor(
    private readonly buildings: Buildings,
    private readonly found: FoundTallies,
  ) {}

  /** @throws ProblemException `invalid-input` */
  async of(session: Session, from: string, to: string): Promise<OwnStatistics> {
    checkPeriod(from, to);
    const plan: Plan = {
      kind: 'officer',
      ids: [session.staffId],
      agencyIds: null,
      column: 'total',
      only: null,
      days: true,
      keyOf: ({ period }) => period,
    };
    const days = new Tallies();
    let live = false;
    for (const { id } of this.buildings.list().filter((building) => worksIn(session, building.id)))
      if (await this.found.each(id, from, to, plan, (key, tally) => days.of(key).addEncoded(tally)))
        live = true;
    const total = new Tally();
    for (const tally of days.byKey.values()) total.add(tally);
    const rows = [...days.byKey]
      .map(([key, tally]) => ({ key, label: { id: key, en: key }, measures: measuresOf(tally) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return { from, to, rows, total: measuresOf(total), live };
  }
}
