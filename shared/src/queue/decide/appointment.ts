/** Appointments: how a booking comes into its day, and how its citizen does. */
import { bookedSince } from '../appointments.js';
import type { CitizenCommand, SystemCommand } from '../command.js';
import { lineOf, serviceOf } from '../lines.js';
import { isEnded, type Appointment } from '../ticket.js';
import { accept, refuse, type Context, type Decision } from './decision.js';
import { findTicket } from './find.js';
import { notGiven } from './floor.js';
import { nameNext } from './issue.js';

/** What was promised holds whatever has changed since, unless the service is not given then at all. */
export function book(context: Context, command: Extract<SystemCommand, { type: 'book' }>): Decision {
  const { serviceId, appointment, ahead, channel, language } = command;
  const { day, config, at } = context;
  const refusal = notGiven(context, serviceId);
  if (refusal) return refusal;
  const schedule = day.calendar?.services[serviceId];
  if (schedule?.state !== 'open' || appointment.at < schedule.opensAt || appointment.at >= schedule.closesAt)
    return refuse('appointment-outside-hours', { service: serviceId });
  const quota = serviceOf(config, serviceId)?.dailyQuota ?? null;
  if (!ahead && quota !== null && lineOf(day, serviceId).issued >= quota)
    return refuse('quota-reached', { service: serviceId, quota });
  const named = nameNext(context, serviceId);
  if (!named.ok) return named;
  return accept({
    type: 'appointment.booked',
    ...named.value,
    serviceId,
    appointment: { ...appointment, until: lapsesAt(appointment, at) },
    channel,
    language,
  });
}

/** One that comes into its day late, because the system was away, still has all its grace. */
const lapsesAt = ({ at, until }: Appointment, now: number): number => Math.max(until, now + until - at);

/** The citizen has come: the stop waits, and has used up its share at its time, or now if that is later. */
export function checkIn(
  context: Context,
  { ticketId }: Extract<CitizenCommand, { type: 'checkIn' }>,
): Decision {
  const { config, at } = context;
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const { number, pace, stops } = result.value;
  const stop = stops.findIndex(({ appointment }) => appointment !== undefined);
  const booked = stops[stop];
  if (!booked?.appointment) return refuse('not-booked', { number });
  const { appointment, state, serviceId } = booked;
  if (state === 'lapsed' || (state === 'booked' && at >= appointment.until))
    return refuse('appointment-lapsed', { number, at: appointment.at });
  if (isEnded(booked) && state !== 'missed') return refuse('ticket-ended', { number });
  // Who is here already has nothing more to do.
  if (state !== 'booked') return accept();
  if (at < appointment.from) return refuse('check-in-too-early', { number, at: appointment.from });
  const service = serviceOf(config, serviceId);
  if (!service) return refuse('unknown-service', { service: serviceId });
  const since = bookedSince(appointment, service, pace, at);
  return accept({ type: 'appointment.checkedIn', ticketId, stop, since });
}
