import { describe, expect, it } from '@jest/globals';
import type { BuildingOverview } from '@satuatap/shared/contract';
import { overviewOf, standingOf } from '@satuatap/shared/overview';
import { emptyDay } from '@satuatap/shared/queue';
import { inOrder, orderBy, worstFirst, type Order } from './order.js';

const building = (name: string, change: Partial<BuildingOverview>): BuildingOverview => ({
  ...overviewOf(standingOf(emptyDay(name)), [], 0, true),
  name,
  state: 'open',
  ...change,
});
const minutes = (count: number): number => count * 60_000;
const city = [
  building('Bulan', { alarms: 0, waiting: 3, longestWaitMs: minutes(4) }),
  building('Asri', { alarms: 2, waiting: 9, longestWaitMs: minutes(12) }),
  building('Cempaka', { alarms: 2, waiting: 4, longestWaitMs: minutes(31) }),
  building('Damai', { alarms: 7, state: 'closed' }),
  building('Elok', { alarms: 1, state: 'closed', waiting: 1, longestWaitMs: minutes(50) }),
];
const names = (order: Order): string =>
  inOrder(city, order)
    .map(({ name }) => name[0])
    .join('');

describe('the order of buildings', () => {
  it('begins with the worst, ties by the longer wait; who is closed and empty comes last', () => {
    expect(names(worstFirst)).toBe('CAEBD');
  });

  it.each([
    ['waiting', 'ACBED', 'EBCAD'],
    ['longest', 'ECABD', 'BACED'],
    ['alarms', 'CAEBD', 'BECAD'],
  ] as const)('goes by %s, falling first and then rising', (column, falling, rising) => {
    const first = orderBy(column, { column: 'name', falling: false });
    expect(names(first)).toBe(falling);
    expect(names(orderBy(column, first))).toBe(rising);
  });

  it('goes by name whether they are open or not, rising first', () => {
    const first = orderBy('name', worstFirst);
    expect(names(first)).toBe('ABCDE');
    expect(names(orderBy('name', first))).toBe('EDCBA');
  });
});
