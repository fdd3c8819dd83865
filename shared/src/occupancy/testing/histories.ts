/** What happens to a building beside its queue, by chance: sign-ins, leaves, presence, counts, doors, and taking back. */
import fc from 'fast-check';
import type { Day } from '../../queue/index.js';
import { visit, type World } from './world.js';

const kinds = [
  'arrive',
  'arrive-with-ticket',
  'accept',
  'leave',
  'come-back',
  'link',
  'presence',
  'count',
  'undo-count',
  'door',
  'nothing',
] as const;

export interface Deed {
  readonly kind: (typeof kinds)[number];
  readonly a: number;
  readonly b: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...kinds),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 12 }),
});
export const deeds = fc.noBias(fc.array(deed, { minLength: 60, maxLength: 240, size: 'max' }));

const zones = ['z0', 'z1', 'z2'] as const;
const states = ['in', 'out', 'away', 'meeting'] as const;
const minute = 60_000;

export function perform(world: World, day: Day, { kind, a, b }: Deed, now: number): void {
  const zoneId = zones[a % zones.length] ?? 'z0';
  const there = world.visits[a % Math.max(1, world.visits.length)];
  const ticketId = day.lastTicketId > 0 ? 1 + (b % day.lastTicketId) : null;
  switch (kind) {
    case 'arrive':
    case 'arrive-with-ticket': {
      const id = `v${world.visits.length}`;
      const linked = kind === 'arrive' ? null : ticketId;
      const floorId = a % 3 === 0 ? null : 'f2';
      world.visits = [...world.visits, visit(id, now, { people: 1 + b, ticketId: linked, floorId })];
      return;
    }
    case 'accept':
      if (there) world.change(there.id, { accepted: true });
      return;
    case 'leave':
      if (there) world.change(there.id, { leftAt: now });
      return;
    case 'come-back':
      if (there) world.change(there.id, { leftAt: null });
      return;
    case 'link':
      if (there) world.change(there.id, { ticketId });
      return;
    case 'presence': {
      const presence = states[b % states.length] ?? 'in';
      const presenceUntil = presence === 'away' && a % 2 === 0 ? now + b * minute : null;
      world.say(`o${1 + (a % 4)}`, { presence, presenceUntil }, now);
      return;
    }
    case 'count':
      world.count(day, zoneId, b, now);
      return;
    case 'undo-count':
      if (world.counts.length > 0) world.undoCount(world.counts.length - 1);
      return;
    case 'door': {
      const at = Math.floor(now / minute) * minute;
      world.doors = [...world.doors, { zoneId, at, came: b, went: a % 9 }];
      return;
    }
    case 'nothing':
  }
}
