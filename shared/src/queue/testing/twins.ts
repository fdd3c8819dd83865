/** A hall and a slow list beside it: what is done to one is done to the other. */
import fc from 'fast-check';
import type { Position, StaffCommand } from '../command.js';
import { waitingCount } from '../lines.js';
import { get } from '../table.js';
import { currentStop } from '../ticket.js';
import { building, minute } from './building.js';
import { Hall, supervisor, system } from './hall.js';
import { paces, reference, type Person } from './reference.js';

const serviceId = fc.constantFrom('ktp', 'kk', 'kkpr', 'pbg');
const counterId = fc.constantFrom('c1', 'c2', 'c3', 'c4');
const route = fc.uniqueArray(serviceId, { minLength: 1, maxLength: 3 });
const priority = fc.constantFrom('none', 'none', 'none', 'elderly', 'disability');
const which = fc.nat({ max: 50 });

type Move =
  | { readonly kind: 'arrive'; readonly route: readonly string[]; readonly priority: string }
  | { readonly kind: 'call' | 'start' | 'finish' | 'miss' | 'putBack' | 'hold'; readonly counterId: string }
  | { readonly kind: 'comeBack' | 'checkIn'; readonly which: number }
  | { readonly kind: 'book'; readonly serviceId: string; readonly inMinutes: number; readonly share: number }
  | { readonly kind: 'send'; readonly which: number; readonly to: string; readonly position: Position }
  | { readonly kind: 'prefer'; readonly which: number; readonly priority: string }
  | { readonly kind: 'pass'; readonly minutes: number };
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('arrive' as const), route, priority }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('call' as const), counterId }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('start', 'finish'), counterId }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('miss', 'putBack', 'hold'), counterId }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('comeBack' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('checkIn' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      serviceId,
      inMinutes: fc.nat({ max: 60 }),
      share: fc.constantFrom(0, 0.5, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      which,
      to: serviceId,
      position: fc.constantFrom('head', 'tail', 'keep'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('prefer' as const), which, priority }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.nat({ max: 12 }) }) },
);

/** A hall and the slow list beside it; what both do is done to both, and refused where the list forbids it. */
export class Twins {
  readonly hall = Hall.full();
  readonly people: Person[] = [];
  calls = 0;

  make(each: Move): void {
    const { hall, people } = this;
    const { now } = hall;
    const person =
      'counterId' in each
        ? people.find((other) => other.counterId === each.counterId && /called|serving/.test(other.state))
        : 'which' in each
          ? people[each.which % people.length]
          : undefined;
    switch (each.kind) {
      case 'pass':
        return hall.pass(each.minutes);
      case 'arrive': {
        const chosen = each.priority === 'none' ? null : each.priority;
        // Breaks and the last ticket are not what is compared here.
        if (hall.refusal(arrival(each.route[0] ?? '', chosen), kiosk) !== null) return undefined;
        const [pace, since] = [paces[each.priority] ?? 1, now];
        const rest = { state: 'waiting', pace, since, waited: 0, frontAt: null, counterId: '' } as const;
        return void people.push({ ticketId: hall.issue(each.route, chosen), route: each.route, ...rest });
      }
      case 'book': {
        const at = now + each.inMinutes * minute;
        const appointment = { at, from: 0, until: Infinity, share: each.share };
        const [{ serviceId }, ways] = [each, { ahead: true, channel: 'phone', language: 'id' } as const];
        if (!hall.try({ type: 'book', serviceId, appointment, ...ways }, system).ok) return undefined;
        const ticketId = hall.day.lastTicketId;
        const rest = { state: 'booked', pace: 1, since: 0, waited: 0, frontAt: null, counterId: '' } as const;
        return void people.push({ ticketId, route: [serviceId], booked: { at, share: each.share }, ...rest });
      }
      case 'checkIn': {
        if (!person?.booked || person.state !== 'booked') return undefined;
        this.both({ type: 'checkIn', ticketId: person.ticketId }, true);
        const targetMs =
          minute * (building.services.find(({ id }) => id === person.route[0])?.targetMinutes ?? 0);
        const since =
          Math.max(now, person.booked.at) - Math.round((person.booked.share * targetMs) / person.pace);
        return void Object.assign(person, { state: 'waiting', since });
      }
      case 'call': {
        const next = person ? undefined : reference(people, each.counterId, now);
        if (!this.both({ type: 'callNext', counterId: each.counterId }, next !== undefined)) return undefined;
        const called = hall.at(each.counterId);
        if (called !== next?.ticketId)
          throw new Error(`The hall calls ${called}, the list ${next?.ticketId}.`);
        this.calls += 1;
        const waited = Math.max(0, now - (next?.since ?? 0));
        return void Object.assign(next ?? {}, { state: 'called', waited, counterId: each.counterId });
      }
      case 'start':
        if (this.both({ type: 'start', counterId: each.counterId }, person?.state === 'called'))
          Object.assign(person ?? {}, { state: 'serving' });
        return undefined;
      case 'finish': {
        const command = { type: 'finish', counterId: each.counterId } as const;
        if (!this.both(command, person?.state === 'serving') || !person) return undefined;
        const route = person.route.slice(1);
        const since = now - Math.round(person.waited * building.rules.routeCredit);
        return void Object.assign(person, {
          route,
          since,
          frontAt: null,
          state: route[0] ? 'waiting' : 'gone',
        });
      }
      case 'miss':
        if (this.both({ type: 'miss', counterId: each.counterId }, person?.state === 'called'))
          Object.assign(person ?? {}, { state: 'missed' });
        return undefined;
      case 'putBack':
        if (this.both({ type: 'putBack', counterId: each.counterId }, person !== undefined))
          Object.assign(person ?? {}, { state: 'waiting' });
        return undefined;
      case 'hold': {
        const command = { ...each, type: 'hold', reason: 'documents', until: null } as const;
        if (this.both(command, person !== undefined)) Object.assign(person ?? {}, { state: 'held' });
        return undefined;
      }
      case 'comeBack': {
        if (!person) return undefined;
        const { ticketId, state, waited } = person;
        const released = this.both({ type: 'release', ticketId }, state === 'held');
        const reinstated = this.both({ type: 'reinstate', ticketId }, state === 'missed');
        if (released || reinstated)
          Object.assign(person, { state: 'waiting', since: now - waited, frontAt: null });
        return undefined;
      }
      case 'send': {
        if (!person) return undefined;
        const { ticketId, state, since } = person;
        const { position, to } = each;
        const able = state !== 'gone' && state !== 'missed' && state !== 'booked';
        if (!this.both({ type: 'transfer', ticketId, to: { serviceId: to }, position }, able))
          return undefined;
        const waited = state === 'waiting' ? Math.max(0, now - since) : person.waited;
        return void Object.assign(person, {
          state: 'waiting',
          route: [to, ...person.route.slice(1)],
          since: position === 'tail' ? now : now - waited,
          frontAt: position === 'head' ? now : null,
        });
      }
      case 'prefer': {
        if (!person) return undefined;
        const chosen = each.priority === 'none' ? null : each.priority;
        const able = person.state !== 'gone' && (person.state !== 'missed' || person.route.length > 1);
        const command = { type: 'setPriority', ticketId: person.ticketId, priority: chosen } as const;
        if (this.both(command, able)) Object.assign(person, { pace: paces[each.priority] ?? 1 });
        return undefined;
      }
    }
  }

  /** The hall does it if, and only if, the list says so. */
  private both(command: StaffCommand, able: boolean): boolean {
    const by = 'counterId' in command ? this.hall.holder(command.counterId) : supervisor;
    const answer = this.hall.try(command, by);
    if (answer.ok !== able) throw new Error(`${command.type}: the hall says ${answer.ok}, the list ${able}`);
    return able;
  }

  /** What is not the same in both. */
  differences(): unknown[] {
    const { tickets, lines } = this.hall.day;
    const waiting = this.people.filter(({ state }) => state === 'waiting').length;
    const inLines = Object.values(lines).reduce((sum, line) => sum + waitingCount(line), 0);
    const apart = this.people.flatMap((person) => {
      const ticket = get(tickets, person.ticketId);
      const stop =
        ticket?.stops[currentStop(ticket)] ?? ticket?.stops.findLast(({ state }) => state !== 'planned');
      const state = person.state === 'gone' ? 'done' : person.state;
      const same =
        stop?.state === state &&
        ticket?.pace === person.pace &&
        (state !== 'waiting' || (stop.since === person.since && stop.frontAt === person.frontAt));
      return same ? [] : [{ person, stop }];
    });
    return waiting === inLines ? apart : [...apart, { waiting, inLines }];
  }
}

const kiosk = { kind: 'device', id: 'k' } as const;
const arrival = (serviceId: string, priority: string | null) =>
  ({ type: 'issue', serviceIds: [serviceId], priority, channel: 'kiosk', language: 'id' }) as const;
