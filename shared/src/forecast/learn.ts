/** What a building's former days teach: durations, those who do not come, arrivals, and when counters are away. */
import type { BuildingConfig } from '../queue/index.js';
import { absencesOf, type Absence, type CounterDay } from './absences.js';
import { bookingsLearnt, type BookingsLearnt } from './bookings.js';
import { durationsOf, shrunkMean, type Durations, type Prior } from './durations.js';
import {
  arrivalsOf,
  leavingRate,
  listIn,
  missedParts,
  pacesOf,
  type ServiceArrivals,
} from './learn-people.js';
import type { PastDay, PastStop } from './past.js';

const minute = 60_000;
const second = 1000;

interface ServiceLearnt extends ServiceArrivals {
  /** Mean of the logarithm of a service's ms at an officer of usual pace. */
  readonly mean: number;
  readonly durations: Durations;
}

export interface Learnt {
  readonly days: number;
  readonly services: ReadonlyMap<string, ServiceLearnt>;
  /** Sum and number of the residuals of each officer's services. */
  readonly officers: ReadonlyMap<string, Residuals>;
  readonly walk: Durations;
  /** From the end of one to the next call, somebody waiting. */
  readonly gap: Durations;
  /** From a call that nobody answers to the counter's being free again. */
  readonly unanswered: Durations;
  /** Part of those called that do not come, by the hours that they waited: under ½, under 1, under 2, more. */
  readonly missed: readonly number[];
  /** People who give up and say so, for each ms that anybody waits. */
  readonly leaving: number;
  /** Parts of the people by their pace; together 1. */
  readonly paces: readonly (readonly [pace: number, part: number])[];
  readonly counters: ReadonlyMap<string, readonly CounterDay[]>;
  readonly bookings: BookingsLearnt;
  /** All rests of all counters that had an end. */
  readonly rests: readonly Absence[];
}

export interface Residuals {
  readonly sum: number;
  readonly count: number;
}

const spreadBefore = 0.55;
/** A configured time is a mean; the median of a lognormal of that spread is so much less. */
const medianOfMean = Math.exp(-(spreadBefore ** 2) / 2);
const priorOf = (typicalMs: number): Prior => ({
  medianMs: typicalMs * medianOfMean,
  spread: spreadBefore,
  strength: 8,
});
/** The shape needs more to be told than the mean does. */
const shapeStrength = 25;
const walkPrior: Prior = { medianMs: 30 * second, spread: 0.5, strength: 20 };
const gapPrior: Prior = { medianMs: 15 * second, spread: 0.7, strength: 20 };
const unansweredPrior: Prior = { medianMs: 75 * second, spread: 0.4, strength: 20 };
const mostGapMs = 4 * minute;
const mostServiceMs = 4 * 60 * minute;

/** How long it took, ms; `null` if it was not served, or by a slip of the finger. */
export const serviceMsOf = ({ startedAt, endedAt, end }: PastStop): number | null => {
  if (end !== 'served' || startedAt === null || endedAt === null) return null;
  const ms = endedAt - startedAt;
  return ms >= second && ms <= mostServiceMs ? ms : null;
};

export const officerOf = ({ officerId, counterId }: PastStop): string => officerId ?? counterId ?? '';

export function learn(config: BuildingConfig, days: readonly PastDay[]): Learnt {
  const stops = days.flatMap((day) => [...day.stops]);
  const officers = new Map<string, Residuals>();
  const services = new Map<string, ServiceLearnt>();
  const served = new Map<string, [PastStop, number][]>();
  for (const stop of stops) {
    const ms = serviceMsOf(stop);
    if (ms !== null) listIn(served, stop.serviceId).push([stop, Math.log(ms)]);
  }
  for (const service of config.services) {
    const prior = priorOf(service.typicalMinutes * minute);
    const own = served.get(service.id) ?? [];
    const mean = shrunkMean(
      own.map(([, log]) => log),
      prior,
    );
    for (const [stop, log] of own) addResidual(officers, officerOf(stop), log - mean);
    services.set(service.id, { mean, durations: new Float64Array(), ...arrivalsOf(days, service.id) });
  }
  // The shape of each service is what is left when its officers' pace is taken off.
  for (const [id, learnt] of services) {
    const residuals = (served.get(id) ?? []).map(
      ([stop, log]) => log - learnt.mean - paceOf(officers.get(officerOf(stop))),
    );
    services.set(id, {
      ...learnt,
      durations: durationsOf(learnt.mean, residuals, { spread: spreadBefore, strength: shapeStrength }),
    });
  }
  const counters = absencesOf(
    days,
    config.counters.map(({ id }) => id),
  );
  return {
    days: days.length,
    services,
    officers,
    walk: tableOf(stops.flatMap(walkOf), walkPrior),
    gap: tableOf(days.flatMap(gapsOf), gapPrior),
    unanswered: tableOf(stops.flatMap(unansweredOf), unansweredPrior),
    missed: missedParts(stops),
    leaving: leavingRate(stops),
    paces: pacesOf(stops, config),
    counters,
    bookings: bookingsLearnt(days),
    rests: [...counters.values()].flatMap((each) =>
      each.flatMap(({ absences }) =>
        absences.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to)),
      ),
    ),
  };
}

function addResidual(officers: Map<string, Residuals>, id: string, residual: number): void {
  const known = officers.get(id);
  officers.set(id, { sum: (known?.sum ?? 0) + residual, count: (known?.count ?? 0) + 1 });
}

/** Officers differ by less than their services vary: so many services tell half of what there is to tell. */
const officerStrength = 12;

/** Logarithm of the factor on a service's time. */
export const paceOf = (residuals: Residuals | undefined): number =>
  residuals ? residuals.sum / (residuals.count + officerStrength) : 0;

function tableOf(samples: readonly number[], prior: Prior): Durations {
  const logs = samples.map((ms) => Math.log(Math.max(ms, second)));
  const mean = shrunkMean(logs, prior);
  return durationsOf(
    mean,
    logs.map((log) => log - mean),
    prior,
  );
}

const walkOf = ({ calledAt, startedAt }: PastStop): number[] =>
  calledAt !== null && startedAt !== null && startedAt >= calledAt && startedAt - calledAt < 10 * minute
    ? [startedAt - calledAt]
    : [];

const unansweredOf = ({ calledAt, endedAt, end }: PastStop): number[] =>
  end === 'missed' && calledAt !== null && endedAt !== null && endedAt - calledAt < 10 * minute
    ? [endedAt - calledAt]
    : [];

/** Between two calls of one counter, where the second had waited already when the first ended. */
function gapsOf({ stops }: PastDay): number[] {
  const freeAt = new Map<string, number>();
  const gaps: number[] = [];
  const called = stops.flatMap((stop) =>
    stop.calledAt === null ? [] : [{ ...stop, calledAt: stop.calledAt }],
  );
  for (const { counterId, calledAt, waitingFrom, endedAt } of called.sort(
    (a, b) => a.calledAt - b.calledAt,
  )) {
    if (counterId === null) continue;
    const free = freeAt.get(counterId);
    if (free !== undefined && waitingFrom < free && calledAt >= free && calledAt - free < mostGapMs)
      gaps.push(calledAt - free);
    freeAt.set(counterId, endedAt ?? calledAt);
  }
  return gaps;
}
