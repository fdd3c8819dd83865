import { describe, expect, it } from '@jest/globals';
import { allRoles, deliveryStates } from '../contract/index.js';
import { deliveryAfter, deliveryReach, liesHere, mayDo, receivesFor, type DeliveryAct } from './index.js';

const acts: readonly DeliveryAct[] = ['tell', 'direct', 'handOver', 'return'];

describe('a delivery', () => {
  it('[P3] can be told of, handed over or returned while it lies there, and nothing more afterwards', () => {
    for (const state of deliveryStates)
      for (const act of acts)
        expect([state, act, deliveryAfter(state, act) !== null]).toEqual([state, act, liesHere(state)]);
    expect(acts.map((act) => deliveryAfter('received', act))).toEqual([
      'told',
      'received',
      'handed-over',
      'returned',
    ]);
  });
});

describe('who has to do with a delivery', () => {
  const concerned = { agencyId: 'pupr', recipientStaffId: 'rina' };
  const reach = (role: (typeof allRoles)[number], staffId = 'x', agencyIds: string[] = []) =>
    deliveryReach({ staffId, role, agencyIds }, concerned);

  it('[P6] is reception, the officer, and the secretary of her agency', () => {
    expect(allRoles.map((role) => reach(role))).toEqual([
      null,
      'reception',
      'reception',
      'reception',
      null,
      'secretary',
      null,
    ]);
    expect(reach('counter', 'rina')).toBe('recipient');
    expect(reach('receptionist', 'x', ['dukcapil'])).toBe('reception');
    expect(reach('supervisor', 'x', ['dukcapil'])).toBeNull();
    expect(reach('supervisor', 'rina', ['dukcapil'])).toBe('recipient');
    expect(reach('secretary', 'x', ['dukcapil'])).toBeNull();
  });

  it('[P6] gives only the front desk what leaves it', () => {
    expect(acts.map((act) => mayDo('reception', act))).toEqual([true, true, true, true]);
    for (const each of ['recipient', 'secretary'] as const)
      expect(acts.map((act) => mayDo(each, act))).toEqual([true, false, false, false]);
    expect(mayDo(null, 'tell')).toBe(false);
    expect(receivesFor({ staffId: 'x', role: 'counter', agencyIds: [] }, 'pupr')).toBe(false);
  });
});
