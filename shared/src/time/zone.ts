/** Dates and times of a building's zone, by `Intl` alone. Moments are epoch milliseconds. */

const quarterHour = 900_000;

/** What is known of a zone: how to ask `Intl`, and what it said of quarters of an hour, ms ahead of UTC. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();
/** Of a zone; about a month. */
const quartersKept = 3000;

function known(zone: string): Zone {
  let found = zones.get(zone);
  if (!found) {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    found = { format, offsets: new Map() };
    zones.set(zone, found);
  }
  return found;
}

/**
 * How far the zone's clock is ahead of UTC at this moment, ms. `Intl` is slow, so it is asked once for each quarter of
 * an hour: since 1973 no zone has changed its clocks within one.
 */
function offsetAt(at: number, zone: string): number {
  const { format, offsets } = known(zone);
  const quarter = Math.floor(at / quarterHour) * quarterHour;
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    if (offsets.size >= quartersKept) offsets.clear();
    offset = readOffset(format, quarter);
    offsets.set(quarter, offset);
  }
  return offset;
}

/** `at` is a full second. */
function readOffset(format: Intl.DateTimeFormat, at: number): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  ) as Record<Intl.DateTimeFormatPartTypes, number>;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}

/** What the zone's clock shows, as if it were UTC. */
const shown = (at: number, zone: string): Date => new Date(at + offsetAt(at, zone));

/** The date in the zone, YYYY-MM-DD. */
export const localDate = (at: number, zone: string): string => shown(at, zone).toISOString().slice(0, 10);

/** What the zone's clock shows, 0 to 23. */
export const localHour = (at: number, zone: string): number => shown(at, zone).getUTCHours();

/** Of a day without a change of the clocks. */
export const dayMs = 86_400_000;

/**
 * The moment at which the zone's clocks show `time` (HH:MM) on `date`. Of a time that they show twice it is the
 * first; one that they leap over is as long after the leap as it would have been.
 */
export function atLocal(date: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(asUtc - dayMs, zone);
  const after = offsetAt(asUtc + dayMs, zone);
  const shows = (offset: number): boolean => offsetAt(asUtc - offset, zone) === offset;
  return asUtc - (!shows(before) && shows(after) ? after : before);
}

/** The date `days` later; dates know no zone. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** From one date to the other; dates know no zone. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
