/**
 * Invitations of visitors, and how those who were invited arrive.
 *
 *   POST /buildings/:id/visits/arrivals                ArriveBody -> SignedInVisit[]                reception, kiosk device
 *   GET  /buildings/:id/invitations                    -> InvitationEntry[]                         host her own; reception all
 *   POST /buildings/:id/invitations                    InviteBody -> InvitationEntry (201)          staff who are officers; reception
 *   POST /buildings/:id/invitations/:invitationId/cancel  CancelInvitationBody -> InvitationEntry   who invited; host, secretary, reception
 *   POST /buildings/:id/invitations/:invitationId/undo    CommandBody -> InvitationEntry            who cancelled
 *   POST /buildings/:id/invitations/find             InvitationCodeBody -> InvitationPage          reception, kiosk device
 *   GET  /invitations/:token                           -> InvitationPage                            who has the link
 */
import type { Language } from '../queue/index.js';
import type { CommandBody } from './api.js';
import type { ConsentBody, VisitState } from './visits.js';

export interface InviteBody extends CommandBody {
  readonly guests: readonly {
    readonly name: string;
    /** Where it is mailed to, and its end; kept after that only where the building asks visitors for it. */
    readonly email?: string;
    readonly phone?: string;
    readonly company?: string;
  }[];
  readonly purposeId: string;
  /** Of another officer of the same agency, for secretaries and reception; else the inviter. */
  readonly hostId?: string;
  /** Epoch ms. */
  readonly from: number;
  readonly until: number;
  /** Every week on the same weekday and hour until this date, YYYY-MM-DD. */
  readonly weeklyUntil?: string;
  readonly note?: string;
  /** In which the guests are written to. */
  readonly language?: Language;
}

/** Without `guestId` and `date` all that is left of it; with both that guest on that day. */
export interface CancelInvitationBody extends CommandBody {
  /** One of `InvitationEntry.guests`: she alone, on all days to come. */
  readonly guestId?: string;
  /** One of `InvitationEntry.times`, YYYY-MM-DD: all guests, on that day. */
  readonly date?: string;
}

export interface InvitationEntry {
  readonly id: string;
  readonly hostId: string;
  readonly agencyId: string;
  readonly purposeId: string;
  readonly from: number;
  readonly until: number;
  readonly weeklyUntil: string | null;
  /** When the guests below are expected: today, or the next time that goes on; when it is over, the last. Epoch ms. */
  readonly nextFrom: number;
  readonly note: string;
  /** Nobody comes by it any more, since the host wants it so. */
  readonly cancelled: boolean;
  /** From today on. `date`: YYYY-MM-DD; `from`: epoch ms; `cancelled`: for all its guests. */
  readonly times: readonly { readonly date: string; readonly from: number; readonly cancelled: boolean }[];
  readonly path: string;
  readonly url: string;
  /** The short code that can be typed in at the kiosk. */
  readonly code: string;
  readonly guests: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: VisitState;
    /** The invitation was mailed to her, and so is its end. */
    readonly mailed: boolean;
    /** On a day after `nextFrom` too. */
    readonly expectedLater: boolean;
  }[];
}

/** What the guests see, and the kiosk after a scan. */
export interface InvitationPage {
  readonly buildingId: string;
  readonly building: string;
  readonly agencyId: string;
  readonly host: string;
  readonly floorId: string | null;
  readonly room: string;
  readonly from: number;
  readonly until: number;
  /** The last day of one that is for every week. */
  readonly weeklyUntil: string | null;
  /** Empty of one that is over. */
  readonly note: string;
  readonly cancelled: boolean;
  /** The day of its last time is over. */
  readonly over: boolean;
  /** Reception has closed today's time before its day was over; what is shown is of the next. */
  readonly closedToday: boolean;
  /** Its times from today on that the host has cancelled, while others go on; epoch ms. */
  readonly cancelledTimes: readonly number[];
  /** Of more than one guest only the first name and an initial; none of one that is over, or cancelled. */
  readonly guests: readonly { readonly id: string; readonly name: string; readonly state: VisitState }[];
  /** What the QR holds; the same as the code that can be typed in. */
  readonly code: string;
}

/** `code`: what the QR holds, the short code that is typed in, or the invitation's link. */
export interface ArriveBody extends CommandBody {
  readonly code: string;
  /** Ids of `InvitationPage.guests`, of an invitation for several; absent: all that have not come. */
  readonly guestIds?: readonly string[];
  readonly consent?: ConsentBody;
  readonly arrivedAt?: number;
}

/** `code`: as in `ArriveBody`. */
export interface InvitationCodeBody {
  readonly code: string;
}
