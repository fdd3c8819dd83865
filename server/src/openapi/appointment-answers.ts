/** The answers of the routes of appointments. */
import { appointmentStates } from '@satuatap/shared/contract';
import { refusalCodes } from '@satuatap/shared/queue';
import {
  date,
  list,
  maybeText,
  moment,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

export const appointmentAnswers: Readonly<Record<string, Schema>> = {
  AppointmentSlots: object({
    buildingId: text,
    serviceId: text,
    date,
    firstDate: date,
    lastDate: date,
    slots: list(object({ at: moment, until: moment, free: whole })),
    closed: orNull(object({ code: oneOf(...refusalCodes), 'facts?': object({}, true) })),
  }),
  AppointmentPage: object({
    buildingId: text,
    serviceId: text,
    date,
    at: moment,
    from: moment,
    until: moment,
    code: text,
    language: oneOf('id', 'en'),
    state: oneOf(...appointmentStates),
    reason: maybeText,
    ticket: orNull(object({ number: text, path: text })),
    movedTo: maybeText,
  }),
  BookedAppointment: object({
    commandId: text,
    token: text,
    path: text,
    url: text,
    appointment: named('AppointmentPage'),
  }),
  AppointmentEntry: object({
    id: text,
    serviceId: text,
    at: moment,
    from: moment,
    until: moment,
    code: text,
    state: oneOf(...appointmentStates),
    channel: oneOf('kiosk', 'desk', 'phone'),
    ticketId: orNull({ type: 'integer' }),
    number: maybeText,
  }),
};
