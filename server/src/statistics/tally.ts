/** What stops and counters of any set of days, lines or hours add up to: counts, sums and sketches, never a mean. */
import {
  counterActivities,
  durationOf,
  durations,
  endOf,
  type CounterActivity,
  type CounterStretch,
  type StopFact,
} from '@satuatap/shared/measures';
import { Sketch, type EncodedSketch } from './sketch.js';

const countNames = [
  'served',
  'transferred',
  'missed',
  'cancelled',
  'left',
  'here',
  /** Waits within the target, and waits of which it can be said. */
  'within',
  'judged',
  /** In which tickets were given, ms. */
  'openingMs',
  /** Appointments, and those to which nobody came. At the end, for older rows do not have them. */
  'booked',
  'lapsed',
] as const;
/** `gaveUp`: waits of those who were never called. */
const sketchNames = [...durations, 'gaveUp'] as const;

/** Milliseconds by the id of a pause's reason; the numbers in the order of the names above. */
export type EncodedTally = readonly [
  counts: readonly number[],
  activities: readonly number[],
  pauses: Readonly<Record<string, number>>,
  ...sketches: EncodedSketch[],
];

type CountName = (typeof countNames)[number];
type SketchName = (typeof sketchNames)[number];

const nothing: EncodedSketch = [];

export class Tally {
  readonly counts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>;
  readonly activities = Object.fromEntries(counterActivities.map((name) => [name, 0])) as Record<
    CounterActivity,
    number
  >;
  readonly pauses = new Map<string, number>();
  /** Those that have something in them. */
  private readonly sketches = new Map<SketchName, Sketch>();

  addStop(stop: StopFact): void {
    const end = endOf(stop);
    if (end !== null) this.counts[end] += 1;
    if (stop.appointmentAt !== null) this.counts.booked += 1;
    if (stop.state === 'lapsed') this.counts.lapsed += 1;
    if (stop.withinTarget !== null) this.counts.judged += 1;
    if (stop.withinTarget) this.counts.within += 1;
    for (const duration of durations) {
      const ms = durationOf(stop, duration);
      if (ms !== null) this.sketch(duration).add(ms);
    }
    if (stop.censoredMs !== null) this.sketch('gaveUp').add(stop.censoredMs);
  }

  addStretch({ state, reason, from, to }: CounterStretch): void {
    this.activities[state] += to - from;
    if (state === 'paused' && reason !== null) this.addPause(reason, to - from);
  }

  addEncoded([counts, activities, pauses, ...sketches]: EncodedTally): void {
    countNames.forEach((name, index) => {
      this.counts[name] += counts[index] ?? 0;
    });
    counterActivities.forEach((name, index) => {
      this.activities[name] += activities[index] ?? 0;
    });
    for (const reason in pauses) this.addPause(reason, pauses[reason] ?? 0);
    sketchNames.forEach((name, index) => {
      const encoded = sketches[index];
      if (encoded && encoded.length > 0) this.sketch(name).addEncoded(encoded);
    });
  }

  add(other: Tally): void {
    for (const name of countNames) this.counts[name] += other.counts[name];
    for (const name of counterActivities) this.activities[name] += other.activities[name];
    for (const [reason, ms] of other.pauses) this.addPause(reason, ms);
    for (const [name, sketch] of other.sketches) this.sketch(name).addSketch(sketch);
  }

  encode(): EncodedTally {
    return [
      countNames.map((name) => this.counts[name]),
      counterActivities.map((name) => this.activities[name]),
      Object.fromEntries(this.pauses),
      ...sketchNames.map((name) => this.sketches.get(name)?.encode() ?? nothing),
    ];
  }

  sketch(name: SketchName): Sketch {
    let sketch = this.sketches.get(name);
    if (!sketch) this.sketches.set(name, (sketch = new Sketch()));
    return sketch;
  }

  private addPause(reason: string, ms: number): void {
    this.pauses.set(reason, (this.pauses.get(reason) ?? 0) + ms);
  }
}

/** Tallies by key, in no order. */
export class Tallies {
  readonly byKey = new Map<string, Tally>();

  of(key: string): Tally {
    let tally = this.byKey.get(key);
    if (!tally) this.byKey.set(key, (tally = new Tally()));
    return tally;
  }

  encode(): Record<string, EncodedTally> {
    const keys = [...this.byKey.keys()].sort();
    return Object.fromEntries(keys.map((key) => [key, this.of(key).encode()]));
  }
}
