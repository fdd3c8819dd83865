/**
 * How many people are inside, under `/api/v1/buildings/:buildingId/occupancy`. Staff's screens ask again when `news`
 * says that `occupancy` (counts and doors), `visits` or `directory` changed, and when the day that they hold has moved.
 *
 *   GET  /                        -> OccupancyView              warden, receptionist, leaders
 *   POST /counts                  ZoneCountBody -> ZoneCountEntry (201)     the same
 *   POST /counts/:countId/undo    CommandBody -> ZoneCountEntry             the same
 *   GET  /history                 HistoryQuery -> OccupancyHistory          the same
 *   POST /doors                   DoorBody -> DoorAnswer                    door device
 *   GET  /kiosk                   -> KioskOccupancy             anybody
 */
import type { Crowd, CrowdState, OccupancyHour } from '../occupancy/index.js';
import type { Capacity } from '../queue/index.js';
import type { CommandBody } from './api.js';

export interface FloorOccupancy extends Crowd {
  readonly floorId: string;
}

/** Where a zone's number comes from beside those who are known. */
export const zoneSources = ['known', 'count', 'door'] as const;
export type ZoneSource = (typeof zoneSources)[number];

export interface ZoneOccupancy extends Crowd {
  readonly zoneId: string;
  readonly floorId: string;
  /** `null`: it holds as many as come. */
  readonly capacity: Capacity | null;
  readonly state: CrowdState;
  readonly source: ZoneSource;
  /** Since when the one is inside who is there longest, epoch ms; `null` with nobody known. */
  readonly oldestSince: number | null;
  /** When a door counter of the zone last said something, epoch ms; `null` where it has none today. */
  readonly doorAt: number | null;
  /** The newest that holds; `null` without one today. */
  readonly count: ZoneCountEntry | null;
}

export interface OccupancyView {
  /** Epoch ms. */
  readonly at: number;
  /** The service date. */
  readonly date: string;
  readonly building: Crowd;
  readonly floors: readonly FloorOccupancy[];
  readonly zones: readonly ZoneOccupancy[];
  /** Inside, but nobody knows on which floor. */
  readonly unplaced: Crowd;
}

export interface ZoneCountBody extends CommandBody {
  readonly zoneId: string;
  readonly people: number;
}
/** The most that a count, or a door's minute, can be. */
export const mostCounted = 10_000;

export interface ZoneCountEntry {
  /** The `commandId` that it came with. */
  readonly id: string;
  readonly zoneId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly people: number;
  readonly countedBy: string;
  readonly undone: boolean;
}

/** What a door counter saw in a minute; one without anybody is worth telling too, so that it is known to live. */
export interface DoorBody extends CommandBody {
  readonly zoneId: string;
  /** Epoch ms, of today and not in the future; the minute in which it lies is meant. */
  readonly at: number;
  readonly came: number;
  readonly went: number;
}

export interface DoorAnswer {
  readonly commandId: string;
}

/** Only what a citizen needs: not how many are inside. */
export interface KioskOccupancy {
  /** Zones that are full. `backAt`: when there is room again, in round minutes, epoch ms; `null`: it is not in sight. */
  readonly full: readonly { readonly zoneId: string; readonly backAt: number | null }[];
}

/** `place`: `building`, `floor/ID` or `zone/ID`. Dates YYYY-MM-DD, at most 92 days of them. */
export interface OccupancyHistoryQuery {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

export interface OccupancyHistory extends OccupancyHistoryQuery {
  readonly hours: readonly OccupancyHour[];
  /** Every five minutes, of a single day and for as long as they are kept. */
  readonly samples: readonly { readonly at: number; readonly people: number }[];
}
