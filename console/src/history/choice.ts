/** What somebody chose to see, as it stands in the page's address: it can be sent on, and "back" takes it back. Pure. */
import type { PeriodQuery, StatisticsGrouping } from '@satuatap/shared/contract';
import { isDate } from '@satuatap/shared/time';
import {
  periodAround,
  periodBefore,
  periodKinds,
  periodYearBefore,
  until,
  type Period,
  type PeriodKind,
} from './periods.js';

export const comparisons = ['none', 'before', 'year', 'custom'] as const;
type Comparison = (typeof comparisons)[number];

export const dimensions = [
  'building',
  'agency',
  'service',
  'counter',
  'channel',
  'priority',
  'hour',
] as const satisfies readonly StatisticsGrouping[];
export type Dimension = (typeof dimensions)[number];

export interface Choice {
  /** Empty: all. */
  readonly buildingIds: readonly string[];
  /** Of one building; empty: all. So with the next two. */
  readonly agencyId: string;
  readonly serviceId: string;
  readonly counterId: string;
  readonly kind: PeriodKind;
  /** A date within the period; of a custom one its first. */
  readonly date: string;
  /** The last date of a custom one. */
  readonly to: string;
  readonly comparison: Comparison;
  /** Of a custom comparison. */
  readonly versus: Period;
  readonly by: Dimension;
}

/** @param today YYYY-MM-DD */
export function choiceOf(search: URLSearchParams, today: string): Choice {
  const text = (name: string): string => search.get(name) ?? '';
  const date = (name: string, fallback: string): string => (isDate(text(name)) ? text(name) : fallback);
  const one = <T extends string>(list: readonly T[], name: string, fallback: T): T =>
    list.find((each) => each === text(name)) ?? fallback;
  const buildingIds = text('buildings')
    .split(',')
    .filter((id) => id !== '');
  const alone = buildingIds.length === 1;
  const from = date('date', today);
  const versusFrom = date('vsFrom', from);
  return {
    buildingIds,
    agencyId: text('agency'),
    serviceId: alone ? text('service') : '',
    counterId: alone ? text('counter') : '',
    kind: one(periodKinds, 'period', 'week'),
    date: from,
    to: orderly(from, date('to', from)),
    comparison: one(comparisons, 'vs', 'before'),
    versus: { from: versusFrom, to: orderly(versusFrom, date('vsTo', versusFrom)) },
    by: one(dimensions, 'by', alone ? 'service' : 'building'),
  };
}

const orderly = (from: string, to: string): string => (to < from ? from : to);

/** For the page's address. What is as it would be anyway stands there too: "today" moves on. */
export function searchOf(choice: Choice): URLSearchParams {
  const { buildingIds, agencyId, serviceId, counterId, kind, date, to, comparison, versus, by } = choice;
  const facts: Record<string, string> = {
    buildings: buildingIds.join(','),
    agency: agencyId,
    service: serviceId,
    counter: counterId,
    period: kind,
    date,
    to: kind === 'custom' ? to : '',
    vs: comparison,
    vsFrom: comparison === 'custom' ? versus.from : '',
    vsTo: comparison === 'custom' ? versus.to : '',
    by,
  };
  return new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== ''));
}

export interface Periods {
  readonly shown: Period;
  /** `null`: nothing is compared. */
  readonly other: Period | null;
}

export function periodsOf(choice: Choice, today: string): Periods {
  const { kind, date, to, comparison, versus } = choice;
  const whole = kind === 'custom' ? { from: date, to } : periodAround(kind, date);
  const shown = until(whole, today);
  switch (comparison) {
    case 'none':
      return { shown, other: null };
    case 'before':
      return { shown, other: periodBefore(kind, whole, shown) };
    case 'year':
      return { shown, other: periodYearBefore(kind, shown) };
    case 'custom':
      return { shown, other: versus };
  }
}

/** The part of every question to the server that says what it is about. */
export function queryOf(choice: Choice, { from, to }: Period): PeriodQuery {
  const { buildingIds, agencyId, serviceId, counterId } = choice;
  return {
    from,
    to,
    ...(buildingIds.length > 0 && { buildings: buildingIds.join(',') }),
    ...(agencyId !== '' && { agency: agencyId }),
    ...(serviceId !== '' && { service: serviceId }),
    ...(counterId !== '' && { counter: counterId }),
  };
}

/** A question's path after `/api/v1`. */
export const pathOf = (path: string, query: object): string =>
  `${path}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined))}`;
