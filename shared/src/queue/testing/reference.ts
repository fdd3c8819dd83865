/** A slow reference of the calling rule: one flat list of people, sorted anew at each call. */
import { building, minute } from './building.js';

const served: Readonly<Record<string, Readonly<Record<string, 'own' | 'help'>>>> = Object.fromEntries(
  building.counters.map(({ id, services }) => [
    id,
    Object.fromEntries(services.map(({ serviceId, rank }) => [serviceId, rank])),
  ]),
);
export const paces: Readonly<Record<string, number>> = { none: 1, elderly: 1.5, disability: 2 };

export interface Person {
  readonly ticketId: number;
  /** Services that are still to come, the present one first. */
  route: readonly string[];
  state: 'booked' | 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'gone';
  pace: number;
  since: number;
  waited: number;
  frontAt: number | null;
  counterId: string;
  /** When she is booked for, and with what share. */
  readonly booked?: { readonly at: number; readonly share: number };
}

/** Whom the counter calls: read off SPEC.md rule by rule, without any of the core's structures. */
export function reference(everybody: readonly Person[], counterId: string, now: number): Person | undefined {
  const { helpOutShare, ceilingShare } = building.rules;
  const service = ({ route }: Person): string => route[0] ?? '';
  const target = (person: Person): number =>
    (building.services.find(({ id }) => id === service(person))?.targetMinutes ?? 0) * minute;
  const share = (person: Person): number => (Math.max(0, now - person.since) * person.pace) / target(person);
  const ceiling = (person: Person): number => person.since + (ceilingShare * target(person)) / person.pace;
  const rank = (person: Person): string | undefined => served[counterId]?.[service(person)];
  const mine = everybody.filter((person) => person.state === 'waiting' && rank(person));
  const anyOwn = mine.some((person) => rank(person) === 'own');
  const callable = mine.filter(
    (person) => !anyOwn || rank(person) === 'own' || person.frontAt !== null || share(person) >= helpOutShare,
  );
  // Nobody has used up anything: whose time comes first.
  const early = (a: Person, b: Person): number => (share(a) === 0 ? a.since - b.since : 0);
  const front = callable.filter(({ frontAt }) => frontAt !== null);
  const sentFirst = Math.min(...front.map(({ frontAt }) => frontAt ?? Infinity));
  // Several may be sent to the head at one moment: among them the rule decides as among others.
  const among = front.length > 0 ? front.filter(({ frontAt }) => frontAt === sentFirst) : callable;
  const over = among.filter((person) => share(person) >= ceilingShare);
  const [first] =
    over.length > 0
      ? over.sort((a, b) => ceiling(a) - ceiling(b) || a.ticketId - b.ticketId)
      : among.sort((a, b) => share(b) - share(a) || early(a, b) || a.ticketId - b.ticketId);
  return first;
}
