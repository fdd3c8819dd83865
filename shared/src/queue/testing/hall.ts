/** Drives a day through `decide` and `evolve`, as the server does, and keeps its journal. */
import type { Actor, QueueCommand } from '../command.js';
import { emptyDay, type Day } from '../day.js';
import { decide, type Answer } from '../decide.js';
import type { QueueEvent } from '../event.js';
import { evolve } from '../evolve.js';
import { get } from '../table.js';
import type { Appointment, Stop } from '../ticket.js';
import { building, calendar, minute, opening } from './building.js';

export const officer = (id: string): Actor => ({ kind: 'staff', id, role: 'counter' });
export const supervisor: Actor = { kind: 'staff', id: 'boss', role: 'supervisor' };
export const system: Actor = { kind: 'system' };

export class Hall {
  day: Day = emptyDay('uji');
  now = opening;
  readonly journal: QueueEvent[] = [];

  /** An open day with counter 1 and 3 open. */
  static open(config = building): Hall {
    const hall = new Hall();
    hall.must({ type: 'openDay', config, calendar }, system);
    hall.must({ type: 'openCounter', counterId: 'c1' }, officer('ani'));
    hall.must({ type: 'openCounter', counterId: 'c3' }, officer('budi'));
    return hall;
  }

  /** The same with all four counters open. */
  static full(config = building): Hall {
    const hall = Hall.open(config);
    for (const counterId of ['c2', 'c4']) hall.must({ type: 'openCounter', counterId }, officer(counterId));
    return hall;
  }

  try(command: QueueCommand, by: Actor): Answer {
    const answer = decide(this.day, command, { now: this.now, by });
    if (answer.ok) {
      for (const event of answer.events) this.day = evolve(this.day, event);
      this.journal.push(...answer.events);
    }
    return answer;
  }

  /** The command's events; it must be accepted. */
  must(command: QueueCommand, by: Actor): readonly QueueEvent[] {
    const answer = this.try(command, by);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
    return answer.events;
  }

  /** The code with which it is refused; `null` if it is accepted. */
  refusal(command: QueueCommand, by: Actor): string | null {
    const answer = decide(this.day, command, { now: this.now, by });
    return answer.ok ? null : answer.refusal.code;
  }

  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }

  /** Issues a ticket and gives its id. */
  issue(serviceId: string | readonly string[], priority: string | null = null): number {
    const serviceIds = typeof serviceId === 'string' ? [serviceId] : serviceId;
    this.must(
      { type: 'issue', serviceIds, priority, channel: 'kiosk', language: 'id' },
      { kind: 'device', id: 'k' },
    );
    return this.day.lastTicketId;
  }

  /** Books the service for so many minutes from now, and gives the ticket's id. */
  book(serviceId: string, inMinutes: number, more: Partial<Appointment> = {}): number {
    const at = this.now + inMinutes * minute;
    const appointment = { at, from: at - 30 * minute, until: at + 15 * minute, share: 1, ...more };
    const ways = { ahead: true, channel: 'phone', language: 'id' } as const;
    this.must({ type: 'book', serviceId, appointment, ...ways }, system);
    return this.day.lastTicketId;
  }

  stop(ticketId: number, index = 0): Stop {
    const stop = get(this.day.tickets, ticketId)?.stops[index];
    if (!stop) throw new Error(`Ticket ${ticketId} has no stop ${index}.`);
    return stop;
  }

  /** Who is at hand at the counter: a ticket id. */
  at(counterId: string): number | null {
    return this.day.counters[counterId]?.current?.ticketId ?? null;
  }

  /** The officer who sits at the counter. */
  holder(counterId: string): Actor {
    return officer(this.day.counters[counterId]?.officerId ?? '');
  }

  /** Calls the next at the counter and serves it at once: its ticket id, or `null` with nobody waiting. */
  serve(counterId: string): number | null {
    const by = this.holder(counterId);
    if (!this.try({ type: 'callNext', counterId }, by).ok) return null;
    const ticketId = this.at(counterId);
    this.must({ type: 'start', counterId }, by);
    this.must({ type: 'finish', counterId }, by);
    return ticketId;
  }
}
