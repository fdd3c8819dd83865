/** The wire of the live view: every event's name and payload, for both ends. */
import type { BuildingNews, DeviceInfo, FloorNews, Problem } from '../contract/index.js';
import type { Day, QueueEvent } from '../queue/index.js';
import type { ForecastNews } from './forecast-news.js';

/** `public`: boards, kiosks, phones; nothing personal. `staff`: desks, signed in. */
export type View = 'public' | 'staff';
/** How often batches go out: at most every 50 ms, or 250 ms. */
export type Pace = 'fast' | 'slow';

export interface FollowRequest {
  readonly buildingId: string;
  readonly view: View;
  readonly pace: Pace;
  /** What the screen has already; `null` at its first start. */
  readonly have: { readonly date: string; readonly seq: number } | null;
}

/**
 * Whether what the server tells is what is: `false` while its database does not answer, or while it lags behind
 * what other instances wrote; what it shows then is the last that it knows. A server of before this field is current.
 */
interface Currency {
  readonly current: boolean;
}

/** All that everybody learns of an evacuation: whether one is under way, and whether it is only a drill. */
export type EvacuationUnderWay = 'real' | 'drill' | null;
interface Safety {
  /** Absent: of a server of before this field. */
  readonly evacuation?: EvacuationUnderWay;
}

interface Followed extends Currency, Safety {
  readonly ok: true;
  readonly at: number;
  readonly demo: boolean;
}

export type FollowAnswer =
  | (Followed & { readonly kind: 'snapshot'; readonly day: DaySnapshot })
  | (Followed & { readonly kind: 'events'; readonly events: readonly QueueEvent[] })
  | { readonly ok: false; readonly problem: Problem };

/** A day in JSON: its table of tickets as a list. */
export type DaySnapshot = Omit<Day, 'tickets'> & {
  readonly tickets: readonly NonNullable<Day['tickets']['value']>[];
};

export interface Batch {
  readonly buildingId: string;
  readonly date: string;
  /** In order and without a gap; the first of a new date is `day.opened` with seq 1. */
  readonly events: readonly QueueEvent[];
  /** The server's clock, epoch milliseconds. */
  readonly at: number;
}

/** Every two seconds, and at once when an evacuation begins or ends: what the newest `seq` is, so that a screen that missed an event knows it. */
export interface Pulse extends Currency, Safety {
  readonly buildingId: string;
  readonly date: string;
  readonly seq: number;
  readonly at: number;
}

export interface ServerToClient {
  batch: (batch: Batch) => void;
  pulse: (pulse: Pulse) => void;
  /** Waits to come, every few seconds while they change. */
  forecast: (news: ForecastNews) => void;
  /** State of the building's kiosks and boards; staff only. */
  devices: (devices: { readonly buildingId: string; readonly devices: readonly DeviceInfo[] }) => void;
  /** Who sees to which alarm of the building, and which messages wait to be read; staff only. */
  floor: (news: FloorNews) => void;
  /** Which parts of the building changed; staff only. */
  news: (news: BuildingNews) => void;
  /** The server is about to stop: connect again, spread over this many milliseconds. */
  drain: (notice: { readonly spreadMs: number }) => void;
}

export interface ClientToServer {
  follow: (request: FollowRequest, answer: (answer: FollowAnswer) => void) => void;
  /** Round trip for the clock: answers the server's epoch milliseconds. */
  clock: (answer: (at: number) => void) => void;
}

export const socketPath = '/socket.io';
/** A device or a phone says who it is in the handshake's `auth`. */
export interface HandshakeAuth {
  readonly deviceToken?: string;
}
