/** The day after an event. Pure: the earlier day stays as it was. */
import { changeCounter, changeStop, freeCounterOf, inLine, plannedStop, putTicket } from './day-changes.js';
import { closeDay, configure, openDay } from './evolve-day.js';
import { lentAt, lineOf } from './lines.js';
import { recentCallsKept, type Day, type Line } from './day.js';
import type { QueueEvent } from './event.js';
import { get } from './table.js';
import { isEnded, type Stop, type Ticket } from './ticket.js';
import { remember, restore } from './undo.js';

/**
 * Applies the event that follows `day.seq`.
 * @throws RangeError on a gap in `seq`: the caller must catch up first.
 */
export function evolve(day: Day, event: QueueEvent): Day {
  if (event.seq !== day.seq + 1) throw new RangeError(`Event ${event.seq} does not follow ${day.seq}.`);
  const next = apply(day, event);
  return { ...next, seq: event.seq, at: event.at, undo: remember(day, event) };
}

function apply(day: Day, event: QueueEvent): Day {
  const { seq, at } = event;
  switch (event.type) {
    case 'day.opened':
      return openDay(day, event);
    case 'day.configured':
      return configure(day, event.config, event.calendar);
    case 'day.closed':
      return closeDay(day, seq, at);
    case 'ticket.issued': {
      const [first = '', ...rest] = event.serviceIds;
      const stops = [{ ...plannedStop(first), ...inLine(at, at) }, ...rest.map(plannedStop)];
      return given(day, event, stops, event.priority, event.pace);
    }
    case 'appointment.booked': {
      const { serviceId, appointment } = event;
      const stop = {
        ...plannedStop(serviceId),
        state: 'booked',
        appointment: { ...appointment, checkedInAt: null },
      } as const;
      return given(day, event, [stop], null, 1);
    }
    case 'appointment.checkedIn':
      return changeStop(day, event, seq, ({ appointment }) => ({
        ...inLine(at, event.since),
        appointment: appointment && { ...appointment, checkedInAt: at },
      }));
    case 'appointment.lapsed':
      return changeStop(day, event, seq, () => ({ state: 'lapsed', endedAt: at }));
    case 'ticket.looked':
      return looked(day, event);
    case 'ticket.called':
      return called(day, event);
    case 'ticket.recalled':
      return withCall(
        changeStop(day, event, seq, (stop) => ({
          calls: stop.calls + 1,
          calledAt: at,
          callSeq: seq,
          heard: null,
        })),
        event,
        true,
      );
    case 'ticket.announced':
      return announced(day, event);
    case 'ticket.started':
      return changeStop(day, event, seq, () => ({ state: 'serving', servingSince: at }));
    case 'ticket.finished':
      return changeStop(freeCounterOf(day, event.ticketId, at, seq), event, seq, () => ({
        state: 'done',
        outcome: event.outcome,
        endedAt: at,
      }));
    case 'ticket.advanced':
      return changeStop(day, event, seq, () => inLine(at, event.since));
    case 'ticket.missed':
      return changeStop(freeCounterOf(day, event.ticketId, at, seq), event, seq, () => ({
        state: 'missed',
        endedAt: at,
      }));
    case 'ticket.putBack':
      return changeStop(freeCounterOf(day, event.ticketId, at, seq), event, seq, (stop) => ({
        ...inLine(at, stop.since),
        waitingSince: stop.waitingSince,
        frontAt: stop.frontAt,
        servingSince: null,
      }));
    case 'ticket.reinstated':
    case 'ticket.released':
      return changeStop(day, event, seq, () => inLine(at, event.since));
    case 'ticket.held':
      return changeStop(freeCounterOf(day, event.ticketId, at, seq), event, seq, () => ({
        state: 'held',
        hold: { reason: event.reason, until: event.until },
        servingSince: null,
      }));
    case 'ticket.transferred':
      return transferred(day, event);
    case 'ticket.stopAdded':
      return changeTicket(day, event.ticketId, seq, (ticket) => ({
        stops: ticket.stops.toSpliced(event.stop, 0, plannedStop(event.serviceId)),
      }));
    case 'ticket.stopDropped':
      return changeStop(day, event, seq, () => ({ state: 'cancelled', endedAt: at }));
    case 'ticket.priorityChanged':
      return changeTicket(day, event.ticketId, seq, () => ({ priority: event.priority, pace: event.pace }));
    case 'ticket.cancelled':
      return changeTicket(freeCounterOf(day, event.ticketId, at, seq), event.ticketId, seq, (ticket) => ({
        stops: ticket.stops.map((stop) =>
          isOver(stop) ? stop : { ...stop, state: 'cancelled', endedAt: at },
        ),
      }));
    case 'counter.opened':
      return changeCounter(day, event.counterId, seq, {
        state: 'open',
        officerId: event.officerId,
        serviceIds: event.serviceIds,
        pauseReason: null,
        since: at,
        idleSince: idleFrom(day, event.counterId, at),
      });
    case 'counter.paused':
      return changeCounter(day, event.counterId, seq, {
        state: 'paused',
        pauseReason: event.reason,
        since: at,
      });
    case 'counter.resumed':
      return changeCounter(day, event.counterId, seq, {
        state: 'open',
        pauseReason: null,
        since: at,
        idleSince: idleFrom(day, event.counterId, at),
      });
    case 'counter.closed':
      return changeCounter(day, event.counterId, seq, {
        state: 'closed',
        officerId: null,
        serviceIds: null,
        pauseReason: null,
        since: at,
        idleSince: null,
      });
    case 'counter.lent':
      return changeCounter(day, event.counterId, seq, {
        lent: [...lentAt(day, event.counterId), event.serviceId],
      });
    case 'counter.loanEnded':
      return changeCounter(day, event.counterId, seq, {
        lent: lentAt(day, event.counterId).filter((serviceId) => serviceId !== event.serviceId),
      });
    case 'line.stopped':
      return changeLine(day, event.serviceId, {
        stopped: { reason: event.reason, since: at },
        changedSeq: seq,
      });
    case 'line.reopened':
      return changeLine(day, event.serviceId, { stopped: null, changedSeq: seq });
    case 'action.undone':
      return restore(day, event);
  }
}

type Of<T extends QueueEvent['type']> = Extract<QueueEvent, { type: T }>;

/** A counter that has somebody at hand is not idle. */
const idleFrom = (day: Day, counterId: string, at: number): number | null =>
  day.counters[counterId]?.current ? null : at;

const isOver = (stop: Stop): boolean => isEnded(stop) && stop.state !== 'missed';

function changeLine(day: Day, serviceId: string, change: Partial<Line>): Day {
  return { ...day, lines: { ...day.lines, [serviceId]: { ...lineOf(day, serviceId), ...change } } };
}

function changeTicket(
  day: Day,
  ticketId: number,
  seq: number,
  change: (ticket: Ticket) => Partial<Ticket>,
): Day {
  const ticket = get(day.tickets, ticketId);
  return ticket ? putTicket(day, { ...ticket, ...change(ticket), changedSeq: seq }) : day;
}

/** The day with one more ticket, which the event gave. */
function given(
  day: Day,
  event: Of<'ticket.issued'> | Of<'appointment.booked'>,
  stops: readonly Stop[],
  priority: string | null,
  pace: number,
): Day {
  const ticket: Ticket = {
    id: event.ticketId,
    number: event.number,
    issuedAt: event.at,
    channel: event.channel,
    language: event.language,
    priority,
    pace,
    stops,
    changedSeq: event.seq,
  };
  const counted = stops.reduce(
    (counting, { serviceId }) =>
      changeLine(counting, serviceId, { issued: lineOf(counting, serviceId).issued + 1 }),
    day,
  );
  return {
    ...putTicket(counted, ticket),
    lastTicketId: event.ticketId,
    numbers: {
      ...day.numbers,
      [event.prefix]: {
        newest: event.running,
        highest: Math.max(event.running, day.numbers[event.prefix]?.highest ?? 0),
      },
    },
  };
}

function looked(day: Day, event: Of<'ticket.looked'>): Day {
  const { ticketId, stop, counterId, until } = event;
  const next = changeStop(day, event, event.seq, () => ({ reserved: { counterId, until } }));
  return { ...next, looked: { ...day.looked, [counterId]: { ticketId, stop } } };
}

function called(day: Day, event: Of<'ticket.called'>): Day {
  const { seq, at } = event;
  const ref = { ticketId: event.ticketId, stop: event.stop };
  const next = changeStop(day, ref, seq, (stop) => ({
    state: 'called',
    waitedMs: Math.max(0, at - stop.since),
    reserved: null,
    counterId: event.counterId,
    officerId: event.officerId,
    callSeq: seq,
    firstCalledAt: stop.firstCalledAt ?? at,
    calledAt: at,
    calls: 1,
    heard: null,
  }));
  return withCall(changeCounter(next, event.counterId, seq, { current: ref, idleSince: null }), event, false);
}

function withCall(day: Day, event: Of<'ticket.called'> | Of<'ticket.recalled'>, recall: boolean): Day {
  const ticket = get(day.tickets, event.ticketId);
  const serviceId = ticket?.stops[event.stop]?.serviceId;
  if (!ticket || serviceId === undefined) return day;
  const { ticketId, stop, seq, at, counterId } = event;
  const call = { ticketId, stop, seq, at, number: ticket.number, counterId, serviceId, recall };
  return { ...day, calls: [call, ...day.calls].slice(0, recentCallsKept) };
}

/** Only notes how the call was heard: it changes nothing that an undo would have to respect. */
function announced(day: Day, event: Of<'ticket.announced'>): Day {
  const ticket = get(day.tickets, event.ticketId);
  return ticket ? changeStop(day, event, ticket.changedSeq, () => ({ heard: event.how })) : day;
}

function transferred(day: Day, event: Of<'ticket.transferred'>): Day {
  const { seq, at, to } = event;
  const free = freeCounterOf(day, event.ticketId, at, seq);
  return changeTicket(free, event.ticketId, seq, (ticket) => {
    const from = ticket.stops[event.stop];
    if (!from) return {};
    const next: Stop = {
      ...plannedStop(to.serviceId),
      ...inLine(at, event.since),
      frontAt: event.position === 'head' ? at : null,
      onlyCounterId: to.counterId ?? null,
      onlyOfficerId: to.officerId ?? null,
    };
    const back: Stop = { ...plannedStop(from.serviceId), onlyCounterId: event.counterId };
    const ended: Stop = { ...from, state: 'done', outcome: 'transferred', hold: null, endedAt: at };
    return { stops: ticket.stops.toSpliced(event.stop, 1, ended, next, ...(event.comeBack ? [back] : [])) };
  });
}
