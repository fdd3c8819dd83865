/**
 * Visits: people who come to meet an officer. Names and what else is personal stand in these answers only, never in the
 * live view: that tells by `news` that `visits` changed.
 *
 *   GET  /buildings/:id/visits?date=                   -> VisitEntry[]     reception all; others those that concern them
 *   GET  /buildings/:id/visits/changes?since=          -> VisitChangesAnswer  the same, today's, for screens
 *   POST /buildings/:id/visits                         SignInVisitBody -> SignedInVisit (201)       reception, kiosk device
 *   POST /buildings/:id/visits/known                   KnownVisitorBody -> KnownVisitor | 404       reception, kiosk device
 *   POST /buildings/:id/visits/find                    FindGuestsBody -> VisitEntry[] (of other days) reception
 *   POST /buildings/:id/visits/:visitId/answer         HostAnswerBody -> VisitEntry                 host, secretary, reception
 *   POST /buildings/:id/visits/:visitId/badge          CommandBody -> Badge                         reception, kiosk device
 *   POST /buildings/:id/visits/:visitId/leave          VisitActBody -> VisitEntry                   reception
 *   POST /buildings/:id/visits/:visitId/undo           CommandBody -> VisitEntry                    who did it: leave, answer
 *   POST /buildings/:id/visits/:visitId/ticket         VisitTicketBody -> IssuedTicket              reception, kiosk device
 *   POST /buildings/:id/visits/departures              DepartBody -> VisitEntry                     reception, kiosk device
 *   POST /buildings/:id/visits/close-day               CommandBody -> VisitEntry[] (never left)     reception
 *   POST /buildings/:id/tickets/:ticketId/visit        SignInVisitBody -> SignedInVisit             reception, counter
 *   GET  /visits/:token                                -> VisitPage                                 who has the link
 *   POST /visits/:token/leave                          CommandBody -> VisitPage                     who has the link
 *   POST /visits/:token/forget                         CommandBody                                  who has the link
 */
import type { BadgeLayout, Language, VisitorField } from '../queue/index.js';
import type { CommandBody } from './api.js';

/**
 * `invited`: expected. `waiting`: here, the host has not answered. `delayed`: she comes later. `accepted`: she sees
 * them. `declined`: she does not. `left`: out of the building. `cancelled`, `lapsed`: invited, and never came.
 */
export const visitStates = [
  'invited',
  'waiting',
  'delayed',
  'accepted',
  'declined',
  'left',
  'cancelled',
  'lapsed',
] as const;
export type VisitState = (typeof visitStates)[number];

/** What the visitor tells of herself; which of it is asked the building's `visitors` says, and refuses the rest. */
export interface VisitorBody {
  /** Needed, but of a `personId`. */
  readonly name?: string;
  /**
   * Of a `KnownVisitor`, together with the `phone` or `visitorCode` that found her, of which the code counts where both
   * are told: what is not told again is taken from what is known.
   */
  readonly personId?: string;
  readonly visitorCode?: string;
  readonly company?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly identity?: string;
  readonly plate?: string;
  readonly belongings?: string;
  /** A `data:image/jpeg;base64,…` of at most 40,000 characters. */
  readonly photo?: string;
  /** Wants to be known again next time. */
  readonly remember?: boolean;
}

/** The terms as they stood on the screen, agreed to. */
export interface ConsentBody {
  readonly language: Language;
  /** An SVG path of at most 15,000 characters, where it is signed. */
  readonly signature?: string;
}

export interface SignInVisitBody extends CommandBody {
  readonly visitor: VisitorBody;
  /** Whom they meet: an officer, or an agency whose secretary finds one. One of both. */
  readonly hostId?: string;
  readonly agencyId?: string;
  readonly purposeId: string;
  /** With how many, herself included; 1 without. */
  readonly people?: number;
  readonly consent?: ConsentBody;
  readonly language?: Language;
  /** When they really came, epoch ms, where it is sent later because there was no network; never in the future. */
  readonly arrivedAt?: number;
}

export interface SignedInVisit {
  readonly commandId: string;
  readonly visitId: string;
  /** A short number that the visitor can be called by, of the day and the building: `T012`. */
  readonly number: string;
  readonly state: VisitState;
  /** The link of the visitor's phone page, `/v/<token>`. */
  readonly path: string;
  readonly url: string;
  /** The same person is in the building already: this is that visit, and nobody was told again. */
  readonly already: boolean;
  /** Whether a badge may be printed now. */
  readonly mayPrintBadge: boolean;
  /** Of one who wanted to be known again: the code by which she is, beside her phone number. */
  readonly visitorCode: string | null;
}

/**
 * Of name or company the beginnings of words, at least three letters; of who did not come on a day that is over all of
 * her name. Looked for among those who are invited up to
 * `otherDaysWindow` days before and after today; each is given once, on the day that is nearest.
 */
export interface FindGuestsBody {
  readonly text: string;
}

/** One of both. */
export interface KnownVisitorBody {
  readonly phone?: string;
  /** A `visitorCode`, however it is spelled. */
  readonly code?: string;
}
/** The visitor proves nothing by a number alone: of all names but the first only an initial. */
export interface KnownVisitor {
  readonly personId: string;
  readonly name: string;
  readonly company: string | null;
  /** What the building requires and does not know of her: she is asked for it each time. */
  readonly missing: readonly VisitorField[];
}

export type HostAnswer =
  | { readonly type: 'accept' }
  | { readonly type: 'wait'; readonly minutes: number }
  | { readonly type: 'forward'; readonly hostId: string }
  | { readonly type: 'decline'; readonly reason?: string };
/** `wholeGroup`: of all with the same `groupId` and host to whom it can be done, not of this one only. */
export interface VisitActBody extends CommandBody {
  readonly wholeGroup?: boolean;
}
export interface HostAnswerBody extends VisitActBody {
  readonly answer: HostAnswer;
}

export interface VisitTicketBody extends CommandBody {
  readonly serviceIds: readonly string[];
  readonly priority?: string | null;
}
/** `code`: what the badge's QR holds, its number, or the visit's link. */
export interface DepartBody extends CommandBody {
  readonly code: string;
  readonly leftAt?: number;
}

export interface VisitEntry {
  readonly id: string;
  readonly number: string | null;
  readonly state: VisitState;
  /** `null` once the retention is over, and of who was invited and never came once her day is. */
  readonly visitor: {
    readonly name: string;
    readonly company: string | null;
    /** Masked, but for reception. */
    readonly phone: string | null;
    /** Masked for everybody. */
    readonly identity: string | null;
    readonly plate: string | null;
    readonly belongings: string | null;
    readonly hasPhoto: boolean;
  } | null;
  readonly people: number;
  readonly purposeId: string;
  readonly hostId: string | null;
  readonly agencyId: string;
  readonly language: Language;
  readonly groupId: string | null;
  readonly invitationId: string | null;
  /** The queue ticket of the same person, if she has one. */
  readonly ticket: { readonly date: string; readonly ticketId: number; readonly number: string } | null;
  /** Epoch ms, each `null` until then. */
  readonly expectedAt: number | null;
  readonly arrivedAt: number | null;
  readonly answeredAt: number | null;
  /** Of `delayed`. */
  readonly delayedUntil: number | null;
  readonly badgeAt: number | null;
  readonly leftAt: number | null;
  /** How they left; `closing`: nobody saw them go. */
  readonly leftBy: 'scan' | 'reception' | 'phone' | 'closing' | null;
  /** Since when the agency's secretary is asked. */
  readonly escalatedAt: number | null;
  readonly declineReason: string | null;
  readonly mayPrintBadge: boolean;
  /** A match on the watch list; only to those who may see it. */
  readonly watched: boolean;
}

/** What a screen that has today's visits lacks. */
export interface VisitChangesAnswer {
  /** To be said as `since` next time. */
  readonly mark: string;
  /** These are all; else only those that changed. */
  readonly isWhole: boolean;
  readonly visits: readonly VisitEntry[];
  /** Ids of those that changed and do not concern the asker, or no more. */
  readonly gone: readonly string[];
}

export interface Badge {
  readonly visitId: string;
  readonly number: string;
  readonly name: string;
  readonly agency: string;
  readonly floor: string;
  readonly host: string;
  readonly people: number;
  /** Epoch ms. */
  readonly validUntil: number;
  readonly photo: string | null;
  /** What the QR holds. */
  readonly code: string;
  readonly layout: BadgeLayout;
  /** The visitor's, and the badge's. */
  readonly language: Language;
  /** It went to the network printer; else the browser prints it. */
  readonly printed: boolean;
}

/** What the visitor's phone shows while she is here. */
export interface VisitPage {
  readonly buildingId: string;
  readonly number: string;
  readonly state: VisitState;
  /** Who came as one, herself included, and is checked out as one. */
  readonly people: number;
  readonly agencyId: string;
  readonly host: string | null;
  readonly floorId: string | null;
  readonly room: string;
  readonly delayedUntil: number | null;
  readonly badgeCode: string | null;
  /** The path of the ticket's page, where the matter is a service. */
  readonly ticketPath: string | null;
  /** She is known when she comes again, until she does not want it any more. */
  readonly remembered: boolean;
  /** Whether the building is being evacuated now. */
  readonly evacuation: 'real' | 'drill' | null;
  readonly language: Language;
}
