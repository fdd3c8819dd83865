/** Answers what looking back asks: a panel is a grouping of a scope, with its total. */
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type {
  Distributed,
  Distribution,
  Statistics,
  StatisticsGrouping,
  StatisticsRow,
} from '@satuatap/shared/contract';
import { FoundTallies } from './found-tallies.js';
import { histogramOf } from './histogram.js';
import { labelsFor } from './labels.js';
import { measuresOf } from './measures.js';
import { planFor } from './plan.js';
import type { Scope } from './scope.js';
import { Tallies, Tally, type EncodedTally } from './tally.js';

/** Rows after which others have their turn. */
const slice = 50;
const collator = new Intl.Collator('id', { numeric: true });

@Injectable()
export class Panels {
  constructor(private readonly found: FoundTallies) {}

  /** @throws ProblemException `invalid-input` for what is not kept */
  async statistics(scope: Scope, by: StatisticsGrouping): Promise<Statistics> {
    const { from, to } = scope;
    const { tallies, total, live } = await this.add(scope, by);
    const label = labelsFor(by, scope.buildings);
    const rows: StatisticsRow[] = [];
    for (const [key, tally] of tallies.byKey) {
      rows.push({ key, label: label(key), measures: measuresOf(tally) });
      if (rows.length % slice === 0) await turn();
    }
    const byKey = (a: StatisticsRow, b: StatisticsRow): number => (a.key < b.key ? -1 : 1);
    rows.sort((a, b) =>
      named.has(by) ? collator.compare(a.label.id, b.label.id) || byKey(a, b) : byKey(a, b),
    );
    const pendingDays = await this.found.pendingDays(
      scope.buildings.map(({ id }) => id),
      from,
      to,
    );
    return { from, to, by, rows, total: measuresOf(total), live, pendingDays };
  }

  async distribution(scope: Scope, of: Distributed): Promise<Distribution> {
    const { total } = await this.add(scope, 'building');
    return histogramOf(of, total.sketch(of));
  }

  private async add(
    scope: Scope,
    by: StatisticsGrouping,
  ): Promise<{ tallies: Tallies; total: Tally; live: boolean }> {
    const tallies = new Tallies();
    const live = await this.each(scope, by, (key, tally) => tallies.of(key).addEncoded(tally));
    const total = new Tally();
    // Where the groups are not all that there was: who was never called was at no counter.
    if (whole.has(by)) for (const tally of tallies.byKey.values()) total.add(tally);
    else await this.each(scope, 'building', (_, tally) => total.addEncoded(tally));
    return { tallies, total, live };
  }

  /** @returns whether today is among what was found */
  private async each(
    scope: Scope,
    by: StatisticsGrouping,
    found: (key: string, tally: EncodedTally) => void,
  ): Promise<boolean> {
    let live = false;
    for (const building of scope.buildings) {
      const plan = planFor(by, scope, building);
      if (await this.found.each(building.id, scope.from, scope.to, plan, found)) live = true;
    }
    return live;
  }
}

/** Groupings that leave nothing out. */
const whole: ReadonlySet<StatisticsGrouping> = new Set(['day', 'week', 'month', 'building']);
const named: ReadonlySet<StatisticsGrouping> = new Set(['building', 'agency', 'service', 'counter']);
