/** The tickets that may be inside, followed from day to day: of a day of thousands they are some hundred. */
import { changedKeys, get, values, type Day, type Ticket } from '../queue/index.js';
import { occupancyRules } from './rules.js';
import { endOfTicket } from './ticket-place.js';

const minute = 60_000;

/** Follows one building. Days that come after each other share most tickets, and only the others are looked at. */
export class PresentTickets {
  private day: Day | null = null;
  private readonly live = new Set<number>();
  /** Until when those that are over linger, epoch ms. */
  private readonly over = new Map<number, number>();
  private found: readonly Ticket[] = [];

  /** By rising id: the tickets that are live, or that had not lingered to their end when the day last changed. */
  of(day: Day): readonly Ticket[] {
    const { day: before } = this;
    if (before === day) return this.found;
    if (before && follows(before, day))
      for (const id of changedKeys(before.tickets, day.tickets)) this.see(id, day);
    else this.begin(day);
    this.day = day;
    for (const [id, until] of this.over) if (until <= day.at) this.over.delete(id);
    const ids = [...this.live, ...this.over.keys()].toSorted((a, b) => a - b);
    this.found = ids.flatMap((id) => get(day.tickets, id) ?? []);
    return this.found;
  }

  private begin(day: Day): void {
    this.live.clear();
    this.over.clear();
    for (const { id } of values(day.tickets)) this.see(id, day);
  }

  private see(id: number, day: Day): void {
    const ticket = get(day.tickets, id);
    const endedAt = ticket ? endOfTicket(ticket) : 0;
    this.live.delete(id);
    this.over.delete(id);
    if (endedAt === null) this.live.add(id);
    else this.over.set(id, endedAt + lingerMsOf(day));
  }
}

/** Whoever had lingered to her end before has so now too. */
const follows = (before: Day, day: Day): boolean =>
  before.buildingId === day.buildingId &&
  before.date === day.date &&
  before.at <= day.at &&
  lingerMsOf(before) === lingerMsOf(day);

const lingerMsOf = ({ config }: Day): number => occupancyRules(config ?? {}).lingerMinutes * minute;
