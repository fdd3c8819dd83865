/** How many were inside: samples of five minutes, and their hours. */
import type { OccupancyHour } from '@satuatap/shared/occupancy';
import type { Reader, Transaction } from '../storage/database.js';

export interface Slot {
  readonly buildingId: string;
  /** Epoch ms: the begin of its five minutes. */
  readonly at: number;
  readonly day: string;
  /** By the building's clock. */
  readonly hour: number;
}

/** Writes a sample of each place and adds it to its hour, once: whoever comes second finds it there. */
export async function putSamples(
  tx: Transaction,
  { buildingId, at, day, hour }: Slot,
  places: readonly (readonly [place: string, people: number])[],
): Promise<void> {
  for (const [place, people] of places) {
    const [fresh] = await tx.query(
      `INSERT INTO occupancy_sample (building_id, place, at, people) VALUES (?, ?, ?, ?)
       ON CONFLICT (building_id, place, at) DO NOTHING RETURNING at`,
      [buildingId, place, at, people],
    );
    if (!fresh) continue;
    await tx.query(
      `INSERT INTO occupancy_hour (building_id, place, day, hour, samples, people, peak) VALUES (?, ?, ?, ?, 1, ?, ?)
       ON CONFLICT (building_id, place, day, hour) DO UPDATE SET
         samples = occupancy_hour.samples + 1, people = occupancy_hour.people + excluded.people,
         peak = CASE WHEN excluded.peak > occupancy_hour.peak THEN excluded.peak ELSE occupancy_hour.peak END`,
      [buildingId, place, day, hour, people, people],
    );
  }
}

/** In the order of time. */
export async function hoursBetween(
  reader: Reader,
  buildingId: string,
  place: string,
  from: string,
  to: string,
): Promise<OccupancyHour[]> {
  const rows = await reader.read<{
    day: string;
    hour: number;
    samples: number;
    people: number;
    peak: number;
  }>(
    `SELECT day, hour, samples, people, peak FROM occupancy_hour
     WHERE building_id = ? AND place = ? AND day >= ? AND day <= ? ORDER BY day, hour`,
    [buildingId, place, from, to],
  );
  return rows.map(({ day, hour, samples, people, peak }) => ({
    date: day,
    hour,
    mean: people / samples,
    peak,
  }));
}

/** From the one moment up to the other, epoch ms. */
export const samplesBetween = (
  reader: Reader,
  buildingId: string,
  place: string,
  from: number,
  to: number,
): Promise<{ readonly at: number; readonly people: number }[]> =>
  reader.read(
    `SELECT at, people FROM occupancy_sample WHERE building_id = ? AND place = ? AND at >= ? AND at < ? ORDER BY at`,
    [buildingId, place, from, to],
  );

export async function forgetSamples(
  tx: Transaction,
  buildingId: string,
  { before, beforeDay }: { readonly before: number; readonly beforeDay: string },
): Promise<void> {
  await tx.query('DELETE FROM occupancy_sample WHERE building_id = ? AND at < ?', [buildingId, before]);
  await tx.query('DELETE FROM occupancy_hour WHERE building_id = ? AND day < ?', [buildingId, beforeDay]);
}
