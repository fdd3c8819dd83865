/** A day as the fold keeps it: changed in place with each event, for it is read once, at the end. */
import { isEnded, type StopRef, type StopState } from '../queue/index.js';
import type { CounterRecord } from './counter-record.js';
import type { DayFacts } from './facts.js';
import { FloorRecord } from './floor-record.js';
import type { KeptEvent } from './kept-events.js';
import { StopRecord, type TicketRecord } from './stop-record.js';
import { standingsOf } from './stop-standing.js';

type Of<T extends KeptEvent['type']> = Extract<KeptEvent, { type: T }>;

export class DayRecord {
  private readonly floor = new FloorRecord();
  private readonly tickets = new Map<number, TicketRecord>();

  add(event: KeptEvent): void {
    this.apply(event);
    this.floor.noteWrapUps(event.at);
  }

  /** What is known at `until` (epoch ms); nothing may be added afterwards. */
  facts(until: number): DayFacts {
    const { counters, services } = this.floor;
    for (const counter of counters) counter.endAt(until);
    const stops = [...this.tickets.values()].flatMap((ticket) =>
      standingsOf(ticket, services, until).map((standing, index) =>
        Object.assign(standing, (ticket.stops[index] as StopRecord).told(until)),
      ),
    );
    return { stops, counters: counters.flatMap(({ stretches }) => stretches) };
  }

  /** Must change the same as the core's `evolve`: a test on random histories compares them. */
  private apply(event: KeptEvent): void {
    switch (event.type) {
      case 'day.opened':
      case 'day.configured':
        return this.floor.configure(event.config);
      case 'day.closed':
        return this.closeDay(event.at);
      case 'ticket.issued':
        return this.issue(event);
      case 'appointment.booked':
        return this.book(event);
      case 'appointment.checkedIn':
        return this.checkIn(event);
      case 'appointment.lapsed':
        return this.turn(event, 'lapsed', event.at);
      case 'ticket.called':
        return this.call(event);
      case 'ticket.recalled':
        return this.recall(event);
      case 'ticket.started':
        this.turn(event, 'serving', event.at);
        return this.floor.note(this.floor.counter(event.counterId), event.at);
      case 'ticket.finished':
        return this.turn(event, 'done', event.at, event.outcome);
      case 'ticket.missed':
        return this.turn(event, 'missed', event.at);
      case 'ticket.held':
        return this.turn(event, 'held', event.at);
      case 'ticket.advanced':
        return this.advance(event);
      case 'ticket.putBack':
      case 'ticket.reinstated':
      case 'ticket.released':
        return this.turn(event, 'waiting', event.at);
      case 'ticket.transferred':
        return this.transfer(event);
      case 'ticket.stopAdded':
        return void this.stopsOf(event)?.splice(event.stop, 0, new StopRecord(event.serviceId));
      case 'ticket.stopDropped':
        return this.turn(event, 'cancelled', event.at);
      case 'ticket.cancelled':
        return this.cancel(event);
      case 'ticket.priorityChanged':
        return this.setPriority(event);
      case 'counter.opened':
        return this.changeCounter(event, (counter) => counter.open(event.officerId, event.serviceIds));
      case 'counter.paused':
        return this.changeCounter(event, (counter) => counter.pause(event.reason));
      case 'counter.resumed':
        return this.changeCounter(event, (counter) => counter.resume());
      case 'counter.closed':
        return this.changeCounter(event, (counter) => counter.close());
      case 'counter.lent':
        return this.changeCounter(event, (counter) => counter.lend(event.serviceId));
      case 'counter.loanEnded':
        return this.changeCounter(event, (counter) => counter.endLoan(event.serviceId));
      case 'ticket.looked':
      case 'ticket.announced':
      case 'line.stopped':
      case 'line.reopened':
        return undefined;
      default:
        // A new kind does not compile until it is decided what it changes here.
        return event satisfies never;
    }
  }

  private stopsOf({ ticketId }: Pick<StopRef, 'ticketId'>): StopRecord[] | undefined {
    return this.tickets.get(ticketId)?.stops;
  }

  private turn(ref: StopRef, state: StopState, at: number, outcome: string | null = null): void {
    const stop = this.stopsOf(ref)?.[ref.stop];
    if (!stop) return;
    stop.outcome = outcome;
    const freed = this.floor.turn(stop, state, at);
    if (freed) this.floor.note(freed, at);
  }

  private issue(event: Of<'ticket.issued'>): void {
    const stops = event.serviceIds.map((serviceId) => new StopRecord(serviceId));
    this.give(event, stops, event.priority);
    this.turn({ ticketId: event.ticketId, stop: 0 }, 'waiting', event.at);
  }

  private book(event: Of<'appointment.booked'>): void {
    const { ticketId, serviceId, appointment } = event;
    this.give(event, [new StopRecord(serviceId, null, null, { ...appointment, checkedInAt: null })], null);
    this.turn({ ticketId, stop: 0 }, 'booked', event.at);
  }

  private checkIn(event: Of<'appointment.checkedIn'>): void {
    const stop = this.stopsOf(event)?.[event.stop];
    if (stop?.appointment) stop.appointment = { ...stop.appointment, checkedInAt: event.at };
    this.turn(event, 'waiting', event.at);
  }

  private give(
    { ticketId: id, number, at, channel, language }: Of<'ticket.issued'> | Of<'appointment.booked'>,
    stops: StopRecord[],
    priority: string | null,
  ): void {
    this.tickets.set(id, { id, number, issuedAt: at, channel, language, priority, stops });
  }

  private call(event: Of<'ticket.called'>): void {
    const stop = this.stopsOf(event)?.[event.stop];
    if (!stop) return;
    const counter = this.floor.counter(event.counterId);
    stop.called(event);
    counter.current = stop;
    this.floor.turn(stop, 'called', event.at);
    this.floor.note(counter, event.at);
  }

  private recall(event: Of<'ticket.recalled'>): void {
    const stop = this.stopsOf(event)?.[event.stop];
    if (stop) stop.calls += 1;
  }

  private advance(event: Of<'ticket.advanced'>): void {
    this.turn(event, 'waiting', event.at);
    // The counter that she comes from may give this service too, so that it has somebody to call after all.
    const from = this.stopsOf(event)?.findLast(({ state }) => state === 'done')?.counterId;
    if (from) this.floor.note(this.floor.counter(from), event.at);
  }

  private transfer(event: Of<'ticket.transferred'>): void {
    const { to, at, counterId, comeBack } = event;
    const stops = this.stopsOf(event);
    const from = stops?.[event.stop];
    if (!stops || !from) return;
    from.outcome = 'transferred';
    const freed = this.floor.turn(from, 'done', at);
    const next = new StopRecord(to.serviceId, to.counterId, to.officerId);
    const back = comeBack ? [new StopRecord(from.serviceId, counterId)] : [];
    stops.splice(event.stop + 1, 0, next, ...back);
    this.floor.turn(next, 'waiting', at);
    if (freed) this.floor.note(freed, at);
  }

  private cancel({ ticketId, at }: Of<'ticket.cancelled'>): void {
    for (const [stop, { state }] of this.stopsOf({ ticketId })?.entries() ?? [])
      if (state === 'missed' || !isEnded({ state })) this.turn({ ticketId, stop }, 'cancelled', at);
  }

  private setPriority({ ticketId, priority }: Of<'ticket.priorityChanged'>): void {
    const ticket = this.tickets.get(ticketId);
    if (ticket) ticket.priority = priority;
  }

  private changeCounter(
    { counterId, at }: { readonly counterId: string; readonly at: number },
    change: (counter: CounterRecord) => void,
  ): void {
    const counter = this.floor.counter(counterId);
    change(counter);
    this.floor.note(counter, at);
  }

  private closeDay(at: number): void {
    for (const { stops } of this.tickets.values())
      for (const stop of stops)
        if (!isEnded(stop)) this.floor.turn(stop, stop.state === 'booked' ? 'lapsed' : 'left', at);
    for (const counter of this.floor.counters) {
      counter.close();
      this.floor.note(counter, at);
    }
  }
}
