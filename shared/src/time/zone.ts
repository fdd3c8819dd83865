/** Dates and times of a building's zone, by `Intl` alone. Moments are epoch milliseconds. */

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

function localParts(at: number, zone: string): Record<string, string> {
  return Object.fromEntries(
    partsFormat(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

/** The date in the zone, YYYY-MM-DD. */
export function localDate(at: number, zone: string): string {
  const { year, month, day } = localParts(at, zone);
  return `${year}-${month}-${day}`;
}

/** What the zone's clock shows, 0 to 23. */
export const localHour = (at: number, zone: string): number => Number(localParts(at, zone)['hour']);

/** How far the zone's clock is ahead of UTC at this moment, ms. */
function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = localParts(at, zone);
  const asUtc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return asUtc - Math.floor(at / 1000) * 1000;
}

const day = 86_400_000;

/**
 * The moment at which the zone's clocks show `time` (HH:MM) on `date`. Of a time that they show twice it is the
 * first; one that they leap over is as long after the leap as it would have been.
 */
export function atLocal(date: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(asUtc - day, zone);
  const after = offsetAt(asUtc + day, zone);
  const shows = (offset: number): boolean => offsetAt(asUtc - offset, zone) === offset;
  return asUtc - (!shows(before) && shows(after) ? after : before);
}

/** The date `days` later; dates know no zone. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
