/** What somebody must see to now, the most urgent first: facts, which screens put into words. */
import type { DeviceInfo } from '../contract/index.js';
import { crowdState, occupancyRules, type CrowdState } from '../occupancy/index.js';
import {
  byUrgency,
  get,
  isForsaken,
  lineAt,
  lineOf,
  nextAt,
  servedAt,
  type AlarmRules,
  type Counter,
  type CounterState,
  type Day,
  type LineFacts,
  type LineStanding,
  type Zone,
} from '../queue/index.js';
import { alarmRules, workingSince } from './alarm-rules.js';
import { deviceTroubles, type DeviceTrouble } from './device-trouble.js';

/** `key` is the same for as long as it lasts, at every instance and on every screen. */
export type Alarm = { readonly key: string } & (
  | { readonly kind: 'device'; readonly device: DeviceInfo; readonly trouble: DeviceTrouble }
  | { readonly kind: 'forsaken' | 'late'; readonly line: LineFacts }
  /** `pause`: it rests for long. `idle`: it calls nobody, while somebody waits. Both since then, epoch ms. */
  | { readonly kind: 'pause' | 'idle'; readonly counter: Counter; readonly since: number }
  | {
      readonly kind: 'crowd';
      readonly zone: Zone;
      readonly people: number;
      readonly limit: number;
      readonly state: Exclude<CrowdState, 'room'>;
    }
);

/** How many are in each zone. */
export type ZonePeople = Readonly<Record<string, number>>;

const minute = 60_000;

type Line = LineFacts & Pick<LineStanding, 'usedUpAt' | 'longestSince'>;

/**
 * @param lines the day's, as `lineStandings` gives them
 * @param now epoch ms
 * @param people who are in each zone, where that is known
 */
export function alarmsOf(
  { day, lines }: { readonly day: Day; readonly lines: readonly LineStanding[] },
  devices: readonly DeviceInfo[],
  now: number,
  people: ZonePeople = {},
): Alarm[] {
  const rules = alarmRules(day.config ?? {});
  const ofDevices = devices.flatMap((device) => deviceAlarm(device, rules, now));
  const byNeed = byUrgency(lines.map((line): Line => ({ ...line, ...lineAt(line, now) })));
  return [
    ...ofDevices.filter(({ key }) => key.startsWith('help-asked')),
    ...crowdAlarms(day, rules, people),
    ...byNeed.flatMap((line) => forsakenAlarm(day, line, rules, now)),
    ...byNeed.flatMap((line) => lateAlarm(line, rules, now)),
    ...(day.config?.counters ?? []).flatMap((counter) => counterAlarm(day, counter, rules, now)),
    ...ofDevices.filter(({ key }) => !key.startsWith('help-asked')),
  ];
}

function crowdAlarms({ config }: Day, { crowdedZone }: AlarmRules, inZones: ZonePeople): Alarm[] {
  const { capacity } = occupancyRules(config ?? {});
  if (!crowdedZone) return [];
  return (config?.zones ?? []).flatMap((zone): Alarm[] => {
    const holds = capacity[zone.id];
    const people = inZones[zone.id] ?? 0;
    const state = crowdState(holds, people);
    if (!holds || state === 'room') return [];
    return [{ key: `crowd/${zone.id}`, kind: 'crowd', zone, people, limit: holds.limit, state }];
  });
}

function lateAlarm(line: Line, { lateLine }: AlarmRules, now: number): Alarm[] {
  if (!lateLine) return [];
  const people = line.usedUpAt.filter((at) => at + lateLine.minutes * minute <= now).length;
  return people < lateLine.people ? [] : [{ key: `late/${line.service.id}`, kind: 'late', line }];
}

function forsakenAlarm(day: Day, line: Line, { forsakenLine }: AlarmRules, now: number): Alarm[] {
  if (!forsakenLine || !isForsaken(line)) return [];
  const { id } = line.service;
  const left = Object.values(day.counters).flatMap((counter) =>
    servedAt(day, counter.id).some(({ serviceId }) => serviceId === id) ? counter.since : [],
  );
  const since = workingSince(day.calendar, [id], Math.max(line.longestSince ?? now, ...left), now);
  if (since === null || now < since + forsakenLine.minutes * minute) return [];
  return [{ key: `forsaken/${id}`, kind: 'forsaken', line }];
}

function counterAlarm(day: Day, counter: Counter, rules: AlarmRules, now: number): Alarm[] {
  const state = day.counters[counter.id];
  if (!state || state.current) return [];
  const served = servedAt(day, counter.id).map(({ serviceId }) => serviceId);
  const kind = state.state === 'paused' ? 'pause' : 'idle';
  const [from, minutes] =
    kind === 'pause' ? pauseOf(state, rules) : idlenessOf(day, state, served, rules, now);
  if (from === null || minutes === null) return [];
  const since = workingSince(day.calendar, served, from, now);
  return since === null || now < since + minutes * minute
    ? []
    : [{ key: `${kind}/${counter.id}`, kind, counter, since }];
}

/** Since when (epoch ms; `null`: it does not), and how many minutes of it are too many. */
type Lasting = readonly [from: number | null, minutes: number | null];

function pauseOf({ since, pauseReason }: CounterState, { longPause }: AlarmRules): Lasting {
  return [since, longPause && (longPause.byReason?.[pauseReason ?? ''] ?? longPause.minutes)];
}

function idlenessOf(
  day: Day,
  { id, state, since, idleSince }: CounterState,
  served: readonly string[],
  { idleCounter }: AlarmRules,
  now: number,
): Lasting {
  if (!idleCounter || state !== 'open' || !nextAt(day, id, now)) return [null, null];
  const waiting = served.flatMap((serviceId) => Object.values(lineOf(day, serviceId).waiting).flat());
  const entered = waiting.map(({ ticketId, stop }) => get(day.tickets, ticketId)?.stops[stop]?.waitingSince);
  const oldest = entered.reduce<number>((first, at) => Math.min(first, at ?? now), now);
  return [Math.max(since, idleSince ?? since, oldest), idleCounter.minutes];
}

function deviceAlarm(device: DeviceInfo, rules: AlarmRules, now: number): Alarm[] {
  const trouble = deviceTroubles(device).find((each) => alarms(each, device, rules, now));
  return trouble ? [{ key: `${trouble}/${device.id}`, kind: 'device', device, trouble }] : [];
}

function alarms(trouble: DeviceTrouble, device: DeviceInfo, rules: AlarmRules, now: number): boolean {
  switch (trouble) {
    case 'help-asked':
      return rules.helpAsked;
    case 'away':
      return rules.deviceAway !== null && now >= (device.lastSeenAt ?? 0) + rules.deviceAway.minutes * minute;
    case 'paper-out':
      return rules.paperOut;
    case 'paper-low':
      return rules.paperLow;
    case 'printer-away':
    case 'printer-fault':
      return rules.printerFault;
    case 'other-fault':
      return rules.otherFault;
    case 'sound-blocked':
      return rules.soundBlocked;
  }
}
