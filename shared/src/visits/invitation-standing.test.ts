import { describe, expect, it } from '@jest/globals';
import type { VisitState } from '../contract/index.js';
import { invitationStanding, isNamed } from './invitation-standing.js';

const today = '2026-11-24';
const standing = (days: Readonly<Record<string, readonly VisitState[]>>, isCancelled = false) =>
  invitationStanding({
    visits: Object.entries(days).flatMap(([date, states]) => states.map((state) => ({ date, state }))),
    isCancelled,
    today,
  });

describe('an invitation', () => {
  it('[V22] shows today, or the next day that its host has not cancelled, and tells which are', () => {
    expect(standing({ [today]: ['invited'], '2026-12-01': ['invited'] })).toEqual({
      date: today,
      cancelled: false,
      over: false,
      closedToday: false,
      cancelledDates: [],
    });
    const weeks = { '2026-11-17': ['left'], [today]: ['cancelled', 'cancelled'] } as const;
    const later = { '2026-12-08': ['cancelled'], '2026-12-01': ['invited'] } as const;
    expect(standing({ ...weeks, ...later })).toMatchObject({
      date: '2026-12-01',
      cancelledDates: [today, '2026-12-08'],
    });
  });

  it('[V22] goes on for the others when one guest of a group is cancelled', () => {
    const group = standing({ [today]: ['cancelled', 'invited'] });
    expect(group).toMatchObject({ date: today, cancelled: false, cancelledDates: [] });
  });

  it('[V22] is cancelled when nothing is left of it, day by day or as a whole', () => {
    expect(standing({ '2026-11-17': ['left'], '2026-12-01': ['cancelled'] })).toMatchObject({
      date: '2026-12-01',
      cancelled: true,
      cancelledDates: [],
    });
    expect(standing({ [today]: ['waiting', 'cancelled'] })).toMatchObject({ cancelled: false });
    expect(standing({ [today]: ['waiting', 'cancelled'] }, true)).toMatchObject({ cancelled: true });
    expect(standing({ '2026-11-17': ['cancelled'] })).toMatchObject({ cancelled: true, over: true });
  });

  it('[V22] shows the next day once reception has closed today, if there is one', () => {
    const next = { '2026-12-01': ['cancelled'], '2026-12-08': ['invited', 'cancelled'] } as const;
    for (const ofToday of [['lapsed'], ['left', 'lapsed', 'cancelled']] as const)
      expect(standing({ [today]: ofToday, ...next })).toMatchObject({
        date: '2026-12-08',
        closedToday: true,
        over: false,
        cancelledDates: ['2026-12-01'],
      });
    for (const ofToday of [['lapsed', 'invited'], ['left'], ['waiting', 'cancelled']] as const)
      expect(standing({ [today]: ofToday, ...next })).toMatchObject({ date: today, closedToday: false });
    expect(standing({ [today]: ['lapsed'], '2026-12-01': ['cancelled'] })).toMatchObject({
      date: today,
      closedToday: false,
      cancelled: false,
    });
  });

  it('[V24] is over from the day after its last time', () => {
    expect(standing({ [today]: ['left'] }).over).toBe(false);
    expect(standing({ '2026-11-16': ['lapsed'], '2026-11-23': ['cancelled'] })).toMatchObject({
      date: '2026-11-16',
      over: true,
      cancelled: false,
    });
    expect(standing({})).toMatchObject({ date: null, over: true });
  });

  it('[V24] names who never came until her day is over, and who came after it', () => {
    for (const state of ['invited', 'cancelled', 'lapsed'] as const) {
      expect(isNamed({ date: today, state }, today)).toBe(true);
      expect(isNamed({ date: '2026-11-23', state }, today)).toBe(false);
    }
    expect(isNamed({ date: '2026-11-23', state: 'left' }, today)).toBe(true);
  });
});
