/** What an appointment comes to, of its own row and of the stop that it became. */
import type { AppointmentEntry, AppointmentPage, AppointmentState } from '@satuatap/shared/contract';
import type { KnownAppointment } from './appointment-table.js';

/** `today`: without it, what never came into its day is still taken for booked. */
export function standingOf(row: KnownAppointment, today = ''): AppointmentState {
  switch (row.state) {
    case 'booked':
    case 'entering':
      return row.date < today ? 'lapsed' : 'booked';
    case 'cancelled':
    case 'refused':
      return row.state;
    case 'moving':
    case 'moved':
      return 'moved';
    case 'entered':
      if (row.stop_state === 'booked' || row.stop_state === 'lapsed') return row.stop_state;
      return row.stop_state === 'cancelled' && row.waiting_since === null ? 'cancelled' : 'checked-in';
  }
}

/** @param pathOf paths of the pages of its ticket, and of another appointment of the building */
export function pageOf(
  row: KnownAppointment,
  today: string,
  pathOf: { readonly ticket: (ticketId: number) => string; readonly appointment: (id: string) => string },
): AppointmentPage {
  const { ticket_id: ticketId, number, moved_to: movedTo } = row;
  return {
    buildingId: row.building_id,
    serviceId: row.service_id,
    date: row.date,
    at: row.at,
    from: row.opens_at,
    until: row.lapses_at,
    code: row.code,
    language: row.language,
    state: standingOf(row, today),
    reason: row.reason,
    ticket: ticketId === null || number === null ? null : { number, path: pathOf.ticket(ticketId) },
    movedTo: movedTo === null ? null : pathOf.appointment(movedTo),
  };
}

export const entryOf = (row: KnownAppointment, today: string): AppointmentEntry => ({
  id: row.id,
  serviceId: row.service_id,
  at: row.at,
  from: row.opens_at,
  until: row.lapses_at,
  code: row.code,
  state: standingOf(row, today),
  channel: row.channel,
  ticketId: row.ticket_id,
  number: row.number,
});
