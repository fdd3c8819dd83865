/**
 * Bodies of the HTTP interface under `/api/v1`. The server's DTO classes implement them; the apps import them.
 *
 *   GET  /buildings                                  -> BuildingSummary[]                     public
 *   GET  /buildings/:buildingId                      -> BuildingConfig                        public
 *   POST /buildings/:buildingId/tickets              IssueBody -> IssuedTicket  (201)         kiosk device, staff
 *   GET  /buildings/:buildingId/tickets?number=A012  -> Ticket (the newest of that number)   staff
 *   POST /buildings/:buildingId/announcements        AcknowledgeBody -> CommandAnswer         board device
 *   POST /buildings/:buildingId/commands             StaffCommandBody -> CommandAnswer        staff
 *   GET  /tickets/:token                             -> TicketPage                            who has the token
 *   POST /tickets/:token/cancel                      CommandBody -> CommandAnswer             who has the token
 *   POST /buildings/:buildingId/tickets/:id/print    PrintBody -> PrintAnswer                 kiosk device, staff
 *   GET  /buildings/:buildingId/tickets/:id/events   -> QueueEvent[] (its history)            staff
 *   GET  /session -> Session | 401    POST /session SignInBody -> Session    DELETE /session
 *   GET  /staff                                      -> StaffName[] (id and name)             staff
 *   POST /devices                                    PairingRequestBody -> PairingStarted     public, rate limited
 *   POST /devices/pairing                            PairingPollBody -> PairingState          who has the claim
 *   POST /devices/approve                            ApproveBody -> DeviceInfo                supervisor, administrator
 *   GET  /buildings/:buildingId/devices              -> DeviceInfo[]                          supervisor, administrator
 *   DELETE /devices/:deviceId                                                                 supervisor, administrator
 *   GET  /devices/printer                            -> PrinterAnswer                         kiosk device
 *   POST /devices/status                             DeviceStatusBody                         device
 *   GET  /devices/self                               -> DeviceInfo                            device
 *   POST /devices/:deviceId/attend                                                            staff
 *   GET  /overview                                   -> CityOverview                         supervisor, administrator
 *   GET  /about                                      -> About                                public
 *   GET  /health (not under /api/v1)                  -> Health                               public
 *   GET  /ready (not under /api/v1)                   nothing, or 503 while it stops          public
 *
 * A device sends `Authorization: Bearer <token>`; staff have a cookie. Errors are `application/problem+json`.
 */
import type { Channel, Heard, Language, QueueEvent, Role, StaffCommand } from '../queue/index.js';

export const apiBase = '/api/v1';

export interface BuildingSummary {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly agencies: readonly string[];
  /** What each gives, so that a kiosk can say in which building a service is found. */
  readonly serviceIds: readonly string[];
}

/** `commandId`: a UUID that the sender keeps until it has an answer; the same again gets the same answer. */
export interface CommandBody {
  readonly commandId: string;
}

export interface IssueBody extends CommandBody {
  readonly serviceIds: readonly string[];
  readonly priority?: string | null;
  readonly language?: Language;
  readonly channel?: Channel;
}

/** `number`: however it is written, as `ticketByNumber` reads it. */
export interface TicketQuery {
  readonly number: string;
}

export interface IssuedTicket {
  readonly commandId: string;
  readonly ticketId: number;
  readonly number: string;
  readonly token: string;
  /** Path of the phone page: `/t/<token>`. */
  readonly path: string;
  /** The same as an address that a phone in the hall can open. */
  readonly url: string;
  readonly date: string;
  readonly issuedAt: number;
  readonly seq: number;
}

export interface StaffCommandBody extends CommandBody {
  readonly command: StaffCommand;
}

export interface AcknowledgeBody extends CommandBody {
  readonly ticketId: number;
  readonly callSeq: number;
  readonly how: Heard;
}

export interface CommandAnswer {
  readonly commandId: string;
  readonly date: string;
  /** The command's events, as its sender may see them; none if nothing had to change. */
  readonly events: readonly QueueEvent[];
}

/** What the phone page needs to start; from then on it follows the public view. */
export interface TicketPage {
  readonly buildingId: string;
  readonly date: string;
  readonly ticketId: number;
  readonly number: string;
  /** The language that it was taken in. */
  readonly language: Language;
}

export interface PrintBody {
  readonly language?: Language;
}
export interface PrintAnswer {
  readonly printed: boolean;
  readonly paper: PaperState;
}
export interface PrinterAnswer {
  readonly paper: PaperState;
}
export type PaperState = 'ok' | 'low' | 'out' | 'unknown';

export interface SignInBody {
  readonly name: string;
  readonly password: string;
}
export interface Session {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  /** Buildings that this account may work in; empty is all. */
  readonly buildingIds: readonly string[];
  /** Agencies whose lines and counters it looks back on; empty is all. */
  readonly agencyIds: readonly string[];
  readonly demo: boolean;
}

export interface StaffName {
  readonly id: string;
  readonly name: string;
}

/** `survey`: the tablet at the exit. `door`: counts who comes in and goes out; it has no screen and no socket. */
export const deviceKinds = ['kiosk', 'board', 'sign', 'survey', 'door'] as const;
export type DeviceKind = (typeof deviceKinds)[number];
export interface PairingRequestBody {
  readonly kind: DeviceKind;
  readonly buildingId: string;
  /** Free words that tell where it stands. */
  readonly place?: string;
}
export interface PairingStarted {
  /** Six letters and digits that staff type in. */
  readonly code: string;
  /** Secret of the device, with which it asks whether it was approved. */
  readonly claim: string;
  readonly expiresAt: number;
}
export interface PairingPollBody {
  readonly claim: string;
}
export type PairingState =
  | { readonly state: 'waiting' }
  | { readonly state: 'approved'; readonly deviceId: string; readonly token: string };
export interface ApproveBody {
  readonly code: string;
  /** `tcp://host:port` of an ESC/POS printer; absent: the browser prints. */
  readonly printer?: string;
}
export interface DeviceStatusBody {
  readonly paper?: PaperState;
  readonly sound?: 'ok' | 'blocked' | 'off';
  readonly fault?: string;
  /** A citizen asks for an officer, or no longer does. */
  readonly help?: boolean;
}
export interface DeviceInfo {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly buildingId: string;
  readonly place: string;
  readonly printer: string | null;
  readonly online: boolean;
  readonly lastSeenAt: number | null;
  readonly paper: PaperState;
  readonly sound: 'ok' | 'blocked' | 'off' | 'unknown';
  readonly fault: string | null;
  /** Since when a citizen at it waits for an officer, epoch ms; staff end it by attending. */
  readonly helpSince: number | null;
}

/** `break`: within its hours, but every service that is rests. */
export type BuildingState = 'open' | 'break' | 'closed';
/** How many devices are so; one may be so in several ways. */
export interface DeviceFacts {
  readonly total: number;
  readonly offline: number;
  readonly outOfPaper: number;
  /** Its browser lets it make no sound. */
  readonly silent: number;
  /** A citizen at it waits for an officer. */
  readonly callingForHelp: number;
  /** None of these, but its printer, its paper or something else of it needs a look. */
  readonly otherFault: number;
  /** Something is wrong with it, whatever it is. */
  readonly troubled: number;
}
/** One building at a glance: what its supervisor's hall shows, in numbers. */
export interface BuildingOverview {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly timeZone: string;
  readonly zoneLabel: string;
  /** The service day, YYYY-MM-DD. */
  readonly date: string;
  readonly state: BuildingState;
  /** When that ends (it closes, goes on, or opens next), epoch ms; `null` if it does not open within sixty days. */
  readonly until: number | null;
  readonly waiting: number;
  /** Of those who wait now, ms; `null` with nobody waiting. */
  readonly longestWaitMs: number | null;
  /** At a counter and being served. */
  readonly serving: number;
  readonly ticketsToday: number;
  readonly counters: { readonly open: number; readonly paused: number; readonly closed: number };
  /** People whose promise is used up, and the lines in which they wait. */
  readonly beyondPromise: { readonly people: number; readonly lines: number };
  /** Lines with people in them and without an open counter. */
  readonly forsakenLines: number;
  readonly stoppedLines: number;
  readonly devices: DeviceFacts;
  /** What needs attention, as the supervisor's hall lists it. */
  readonly alarms: number;
  readonly evacuation: 'real' | 'drill' | null;
  /** The figures are what the journal says; else they may be old. */
  readonly current: boolean;
}
export interface CityOverview {
  /** The server's clock, epoch ms. */
  readonly at: number;
  /** Those that the account works in. */
  readonly buildings: readonly BuildingOverview[];
}

/** What somebody who has not signed in may know of the server. */
export interface About {
  /** Sample accounts are in use: nothing here is real. */
  readonly demo: boolean;
}

/** A server that reads and writes; else a problem with status 503. */
export interface Health {
  readonly status: 'ok';
  readonly buildings: readonly {
    readonly id: string;
    readonly date: string;
    readonly seq: number;
    /** Whether the day in memory is known to be as the journal has it. */
    readonly current: boolean;
  }[];
}
