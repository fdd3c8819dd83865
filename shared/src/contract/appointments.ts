/**
 * Bodies of appointments under `/api/v1`.
 *
 *   GET  /buildings/:buildingId/services/:serviceId/slots?date=   -> AppointmentSlots         public, rate limited
 *   POST /buildings/:buildingId/appointments                      BookBody -> BookedAppointment (201)   public, rate limited
 *   GET  /appointments/:token                                     -> AppointmentPage          who has the token
 *   POST /appointments/:token/cancel                              CommandBody -> AppointmentPage        who has the token
 *   POST /appointments/:token/move                                MoveBody -> BookedAppointment         who has the token
 *   POST /buildings/:buildingId/appointments/check-in             CheckInBody -> IssuedTicket (201)     kiosk device, staff
 *   GET  /buildings/:buildingId/appointments?date=                -> AppointmentEntry[]       staff
 *   POST /buildings/:buildingId/appointments/:appointmentId/cancel  CommandBody -> 204        staff
 *
 * A service is booked where its configuration has `appointments`. All moments are epoch ms. Refusals beside those of
 * every route: `not-bookable` (the service takes no appointments), `slot-gone` (no such time, past, or too far ahead),
 * `slot-full`, `quota-reached` and `line-stopped` (of today), `appointment-over` (cancelled, moved or refused, and so
 * neither cancelled, moved nor checked in any more), `appointment-other-day` (facts `date`), and of a check-in
 * `check-in-too-early` (facts `at`: from when on), `appointment-lapsed` (facts `at`), `ticket-ended`.
 *
 * Today's are tickets of the live view from the moment on in which they came into the day: `day.booked` lists those to
 * whom nobody checked in, and `stop.appointment` has the times. A stop's state is then `booked`, `waiting` after the
 * check-in, or `lapsed`.
 */
import type { Channel, Language, Refusal } from '../queue/index.js';
import type { CommandBody } from './api.js';

export interface SlotsQuery {
  /** YYYY-MM-DD in the building's zone; absent: today. */
  readonly date?: string;
}
export interface AppointmentSlot {
  readonly at: number;
  readonly until: number;
  /** Places that are left; 0 is full. */
  readonly free: number;
}
export interface AppointmentSlots {
  readonly buildingId: string;
  readonly serviceId: string;
  readonly date: string;
  /** The dates that may be asked for: today and the last one that is bookable. */
  readonly firstDate: string;
  readonly lastDate: string;
  /** Those that are still to come, in order. */
  readonly slots: readonly AppointmentSlot[];
  /**
   * Why nothing can be booked on that date: `service-closed-today`, `service-holiday`, `quota-reached`, of today also
   * `line-stopped` and `last-ticket-passed`; `null` where it can, or where only the slots are full.
   */
  readonly closed: Refusal | null;
}

export interface BookBody extends CommandBody {
  readonly serviceId: string;
  /** Of one of the slots. */
  readonly at: number;
  readonly language?: Language;
}
export interface MoveBody extends CommandBody {
  readonly at: number;
}

/**
 * `booked`: in force, nobody has come; `checked-in`: the ticket tells the rest; `lapsed`: nobody came in time; `moved`:
 * another one took its place; `refused`: the service was not given at that time after all.
 */
export const appointmentStates = ['booked', 'checked-in', 'lapsed', 'cancelled', 'moved', 'refused'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What the phone page of an appointment shows. */
export interface AppointmentPage {
  readonly buildingId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly at: number;
  /** One may check in from `from` on and before `until`. */
  readonly from: number;
  readonly until: number;
  /** What one types in at the kiosk; no O, 0, I, 1 in it. */
  readonly code: string;
  readonly language: Language;
  readonly state: AppointmentState;
  /** Of one that was refused. */
  readonly reason: string | null;
  /** From the moment on in which it came into its day. After the check-in the page leads on to the ticket's. */
  readonly ticket: { readonly number: string; readonly path: string } | null;
  /** Path of the one that it was moved to. */
  readonly movedTo: string | null;
}
export interface BookedAppointment extends CommandBody {
  readonly token: string;
  /** Path of the phone page: `/a/<token>`. */
  readonly path: string;
  /** The same as an address that a phone can open. */
  readonly url: string;
  readonly appointment: AppointmentPage;
}

export interface CheckInBody extends CommandBody {
  /** The code, however it is spaced and cased, or the address or path of the appointment's page. */
  readonly code: string;
}

export interface AppointmentsQuery {
  /** Absent: today. */
  readonly date?: string;
}
/** As staff see it; those moved are not listed. */
export interface AppointmentEntry {
  readonly id: string;
  readonly serviceId: string;
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly code: string;
  readonly state: AppointmentState;
  readonly channel: Channel;
  /** `null` until it has come into its day. */
  readonly ticketId: number | null;
  readonly number: string | null;
}
