/** What a building-day adds up to, for each line, counter, agency and officer: what looking back reads. */
import type { CounterStretch, DayFacts, StopFact } from '@satuatap/shared/measures';
import type { BuildingConfig, Calendar, Counter } from '@satuatap/shared/queue';
import { atLocal } from '@satuatap/shared/time';
import { Openings } from './openings.js';
import { Tallies, Tally } from './tally.js';
import { divisions, noPriority, type Division, type UnitKind, type UnitRow } from './unit-row.js';

const hourMs = 3_600_000;

/** The one agency that the counter gives services of; empty if there are several, or none. */
export function agencyOfCounter({ agencyId, services }: Counter, config: BuildingConfig): string {
  const agencies = new Set(
    services.flatMap(({ serviceId }) => config.services.find(({ id }) => id === serviceId)?.agencyId ?? []),
  );
  if (agencyId !== null) agencies.add(agencyId);
  const [only = ''] = agencies;
  return agencies.size === 1 ? only : '';
}

/** `hour` of a moment: two digits, as the building's clocks show it where they are not changed within the day. */
export function rollUp({ stops, counters }: DayFacts, config: BuildingConfig, calendar: Calendar): UnitRow[] {
  const midnight = atLocal(calendar.date, '00:00', config.timeZone);
  const units = new Units(config, midnight);
  for (const stop of stops) units.addStop(stop);
  for (const stretch of counters) units.addStretch(stretch);
  units.addOpenings(new Openings(config, calendar));
  return units.rows();
}

interface Unit {
  readonly kind: UnitKind;
  readonly id: string;
  readonly agencyId: string;
  readonly total: Tally;
  readonly divisions: Readonly<Record<Division, Tallies>>;
}

class Units {
  private readonly units = new Map<string, Unit>();
  private readonly agencyOf: ReadonlyMap<string, string>;

  constructor(
    config: BuildingConfig,
    private readonly midnight: number,
  ) {
    this.agencyOf = new Map(config.counters.map((counter) => [counter.id, agencyOfCounter(counter, config)]));
  }

  addStop(stop: StopFact): void {
    const { serviceId, agencyId, counterId, officerId, waitingFrom, appointmentAt } = stop;
    // One that never entered its line is in no figure but that of appointments.
    const from = waitingFrom ?? appointmentAt;
    if (from === null) return;
    const hour = this.hourOf(from);
    const add = (unit: Unit, part: string | null): void => {
      unit.total.addStop(stop);
      unit.divisions.hours.of(hour).addStop(stop);
      unit.divisions.channels.of(stop.channel).addStop(stop);
      unit.divisions.priorities.of(stop.priority ?? noPriority).addStop(stop);
      if (part !== null) unit.divisions.parts.of(part).addStop(stop);
    };
    add(this.unit('building', ''), null);
    add(this.unit('agency', agencyId, agencyId), counterId);
    add(this.unit('service', serviceId, agencyId), counterId);
    if (counterId !== null) add(this.unit('counter', counterId, this.agencyOf.get(counterId)), serviceId);
    if (officerId !== null) this.unit('officer', officerId).total.addStop(stop);
  }

  addStretch(stretch: CounterStretch): void {
    const { counterId, officerId } = stretch;
    const agencyId = this.agencyOf.get(counterId) ?? '';
    const units = [this.unit('building', ''), this.unit('counter', counterId, agencyId)];
    if (agencyId !== '') {
      const agency = this.unit('agency', agencyId, agencyId);
      agency.divisions.parts.of(counterId).addStretch(stretch);
      units.push(agency);
    }
    for (const { total } of units) total.addStretch(stretch);
    for (const piece of this.byHour(stretch))
      for (const unit of units) unit.divisions.hours.of(this.hourOf(piece.from)).addStretch(piece);
    if (officerId !== null) this.unit('officer', officerId).total.addStretch(stretch);
  }

  /** Only of what had a ticket or a counter: a day on which nothing was is no row. */
  addOpenings(openings: Openings): void {
    for (const unit of this.units.values()) {
      const spans = openings.of(unit.kind, unit.id);
      for (const { from, to } of spans) {
        unit.total.counts.openingMs += to - from;
        for (const tallies of [unit.divisions.channels, unit.divisions.priorities])
          for (const tally of tallies.byKey.values()) tally.counts.openingMs += to - from;
        for (const piece of this.byHour({ from, to }))
          unit.divisions.hours.of(this.hourOf(piece.from)).counts.openingMs += piece.to - piece.from;
      }
    }
  }

  rows(): UnitRow[] {
    return [...this.units.values()].map(({ kind, id, agencyId, total, divisions: own }) => ({
      kind,
      id,
      agencyId,
      total: total.encode(),
      hours: own.hours.encode(),
      channels: own.channels.encode(),
      priorities: own.priorities.encode(),
      parts: own.parts.encode(),
    }));
  }

  private unit(kind: UnitKind, id: string, agencyId = ''): Unit {
    const key = `${kind} ${id}`;
    let unit = this.units.get(key);
    if (!unit) {
      const own = Object.fromEntries(divisions.map((each) => [each, new Tallies()])) as Unit['divisions'];
      unit = { kind, id, agencyId, total: new Tally(), divisions: own };
      this.units.set(key, unit);
    }
    return unit;
  }

  private hourOf(at: number): string {
    const hour = Math.min(23, Math.max(0, Math.floor((at - this.midnight) / hourMs)));
    return String(hour).padStart(2, '0');
  }

  private byHour<Span extends { readonly from: number; readonly to: number }>(span: Span): Span[] {
    const pieces: Span[] = [];
    for (let { from } = span; from < span.to;) {
      const hourEnd = this.midnight + (Math.floor((from - this.midnight) / hourMs) + 1) * hourMs;
      const to = Math.min(span.to, hourEnd);
      pieces.push({ ...span, from, to });
      from = to;
    }
    return pieces;
  }
}
