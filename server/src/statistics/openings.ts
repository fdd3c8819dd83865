/** In which time of a day tickets could be taken: what arrivals an hour are counted by. */
import type { BuildingConfig, Calendar } from '@satuatap/shared/queue';
import type { UnitKind } from './unit-row.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

export class Openings {
  constructor(
    private readonly config: BuildingConfig,
    private readonly calendar: Calendar,
  ) {}

  /** Of the building and an agency: while any of their services gave tickets; nobody takes a ticket at a counter. */
  of(kind: UnitKind, id: string): Span[] {
    if (kind === 'counter' || kind === 'officer') return [];
    return this.spansOf(
      this.config.services.filter(
        (service) => kind === 'building' || (kind === 'agency' ? service.agencyId === id : service.id === id),
      ),
    );
  }

  private spansOf(services: BuildingConfig['services']): Span[] {
    const spans = services.flatMap(({ id }) => {
      const schedule = this.calendar.services[id];
      if (schedule?.state !== 'open') return [];
      const closed = schedule.breaks.filter(({ issue }) => !issue);
      return without({ from: schedule.opensAt, to: schedule.lastTicketAt }, closed);
    });
    return merged(spans);
  }
}

function without(span: Span, breaks: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let { from } = span;
  for (const each of breaks.toSorted((a, b) => a.from - b.from)) {
    if (each.from > from) pieces.push({ from, to: Math.min(each.from, span.to) });
    from = Math.max(from, each.to);
  }
  if (from < span.to) pieces.push({ from, to: span.to });
  return pieces.filter(({ from: start, to }) => start < to);
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
