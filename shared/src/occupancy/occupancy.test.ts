/** The rules of SPEC.md by example. */
import { describe, expect, it } from '@jest/globals';
import { minute, opening } from '../queue/testing/building.js';
import { Hall, officer } from '../queue/testing/hall.js';
import { comeBackAt } from './come-back.js';
import { doorReading } from './doors.js';
import type { DoorMinute, ZoneCount } from './facts.js';
import { dayPeaks, heatKey, heatOf } from './history.js';
import { crowdState, receptionZone } from './rules.js';
import { tower, visit, World } from './testing/world.js';

const start = (): { hall: Hall; world: World } => ({ hall: Hall.open(tower), world: new World() });
const placeOf = ({ hall, world }: ReturnType<typeof start>, key: string) => {
  const person = world.inside(hall.day, hall.now).find((each) => each.key === key);
  return person && [person.floorId, person.zoneId];
};

describe('who is inside', () => {
  it('[O1] lets a ticket linger after its end, and has it back when the end is undone', () => {
    const { hall, world } = start();
    const id = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, officer('ani'));
    hall.must({ type: 'start', counterId: 'c1' }, officer('ani'));
    const [finished] = hall.must({ type: 'finish', counterId: 'c1' }, officer('ani'));
    const keys = (): string[] => world.inside(hall.day, hall.now).map(({ key }) => key);
    hall.pass(4);
    expect(keys()).toContain(`ticket/${id}`);
    hall.pass(1);
    expect(keys()).not.toContain(`ticket/${id}`);
    hall.now -= 5 * minute;
    hall.must({ type: 'undo', seq: finished?.seq ?? 0 }, officer('ani'));
    hall.pass(60);
    expect(keys()).toContain(`ticket/${id}`);
  });

  it('[O2] has a citizen where her service is given, and then at the counter that calls her', () => {
    const all = start();
    const id = all.hall.issue('kkpr');
    expect(placeOf(all, `ticket/${id}`)).toEqual(['f2', 'z2']);
    all.hall.must({ type: 'openCounter', counterId: 'c2' }, officer('citra'));
    all.hall.must({ type: 'callTicket', counterId: 'c2', ticketId: id }, officer('citra'));
    expect(placeOf(all, `ticket/${id}`)).toEqual(['f1', 'z1']);
  });

  it('[O3, O4] has a visit at reception, with its host, or with its ticket, once', () => {
    const all = start();
    const { hall, world } = all;
    world.visits = [visit('v', hall.now, { people: 3, floorId: 'f2' })];
    expect(receptionZone(tower)?.id).toBe('z0');
    expect(placeOf(all, 'visit/v')).toEqual(['f1', 'z0']);
    world.change('v', { accepted: true });
    expect(placeOf(all, 'visit/v')).toEqual(['f2', null]);
    const id = hall.issue('ktp');
    world.change('v', { ticketId: id });
    expect(placeOf(all, 'visit/v')).toEqual(['f1', 'z1']);
    expect(placeOf(all, `ticket/${id}`)).toBeUndefined();
    hall.pass(10);
    world.change('v', { leftAt: hall.now });
    expect(placeOf(all, `ticket/${id}`)).toBeUndefined();
    hall.pass(1);
    hall.must({ type: 'callNext', counterId: 'c1' }, officer('ani'));
    expect(placeOf(all, `ticket/${id}`)).toEqual(['f1', 'z1']);
  });

  it('[O5] has staff at their counters, else by what they said today', () => {
    const all = start();
    const { hall, world } = all;
    expect(placeOf(all, 'staff/o1')).toEqual(['f1', 'z1']);
    world.say('o3', { presence: 'away', presenceUntil: hall.now + 10 * minute }, hall.now);
    expect(placeOf(all, 'staff/o3')).toBeUndefined();
    hall.pass(10);
    expect(placeOf(all, 'staff/o3')).toEqual(['f2', null]);
    world.say('o3', { presence: 'in' }, hall.now - 24 * 60 * minute);
    expect(placeOf(all, 'staff/o3')).toBeUndefined();
  });
});

describe('counts and doors', () => {
  it('[O7] lets what a count found fade in a straight line', () => {
    const { hall, world } = start();
    const people = (): number | undefined => world.crowds(hall.day, hall.now).zones['z0']?.people;
    world.count(hall.day, 'z0', 12, hall.now);
    expect(people()).toBe(12);
    hall.pass(30);
    expect(people()).toBe(9);
    hall.pass(60);
    expect(people()).toBe(3);
    hall.pass(30);
    expect(people()).toBe(0);
  });

  it('[O8, O9] goes by a door from the newest count, never below nobody, until it is silent', () => {
    const at = (minutes: number, came: number, went: number): DoorMinute => ({
      zoneId: 'z',
      at: opening + minutes * minute,
      came,
      went,
    });
    const count: ZoneCount = { zoneId: 'z', at: opening + 2.5 * minute, people: 10, known: 0 };
    const doors = [at(0, 2, 5), at(1, 4, 0), at(3, 1, 2)];
    const now = opening + 4 * minute;
    const silentMs = 15 * minute;
    expect(doorReading(doors, undefined, silentMs, now)?.people).toBe(3);
    expect(doorReading(doors, count, silentMs, now)?.people).toBe(9);
    expect(doorReading(doors, count, silentMs, opening + 19 * minute)).toBeNull();
    expect(doorReading([], count, silentMs, now)).toBeNull();
  });
});

describe('limits', () => {
  it('[O12] are watched from the warning on and full from the limit on', () => {
    const capacity = { warn: 3, limit: 5 };
    expect([2, 3, 4, 5, 6].map((people) => crowdState(capacity, people))).toEqual([
      'room',
      'warn',
      'warn',
      'full',
      'full',
    ]);
    expect(crowdState(undefined, 9999)).toBe('room');
  });

  it('[O13] have room again when enough have been called, served and lingered, in round minutes', () => {
    const { hall, world } = start();
    for (let i = 0; i < 4; i++) hall.issue('ktp');
    const asked = (limit: number, waits: readonly (number | null)[], now = hall.now): number | null => {
      const inside = world.inside(hall.day, now);
      const callAt = (key: string): number | null => {
        const wait = waits[Number(key.split('/')[0]) - 1] ?? null;
        return wait === null ? null : now + wait * minute;
      };
      return comeBackAt({ day: hall.day, config: tower, inside, zoneId: 'z1', limit, callAt }, now);
    };
    // Four wait and one officer serves; at a limit of 5 one must go: called after 3, served 10, lingers 5.
    expect(asked(5, [3, 20, 40, 60])).toBe(opening + 20 * minute);
    // Of three the last counts, after an hour in steps of ten.
    expect(asked(3, [3, 20, 48, 60])).toBe(opening + 70 * minute);
    expect(asked(5, [null, null, null, null])).toBeNull();
    expect(asked(9, [3, 20, 40, 60])).toBe(opening + 5 * minute);
    // Not after the last ticket of the day.
    expect(asked(5, [500, 500, 500, 500])).toBeNull();
  });
});

describe('history', () => {
  it('folds hours into the week and into days', () => {
    const hours = [
      { date: '2026-11-23', hour: 9, mean: 4, peak: 6 },
      { date: '2026-11-23', hour: 10, mean: 8, peak: 9 },
      { date: '2026-11-30', hour: 9, mean: 6, peak: 12 },
    ];
    expect(heatOf(hours).get(heatKey(0, 9))).toEqual({ mean: 5, peak: 12, hours: 2 });
    expect(dayPeaks(hours)).toEqual([
      { date: '2026-11-23', mean: 6, peak: 9, hour: 10 },
      { date: '2026-11-30', mean: 6, peak: 12, hour: 9 },
    ]);
  });
});
