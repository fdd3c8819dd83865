/** The rows of appointments. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Channel, Language } from '@satuatap/shared/queue';
import type { Reader, Transaction } from '../storage/database.js';

/**
 * `booked`: of a day to come. `entering`: handed to its day, which alone decides from then on. `entered`: it is a
 * ticket. `moving`: another one has its place, and its ticket is still to be cancelled.
 */
type AppointmentRowState = 'booked' | 'entering' | 'entered' | 'cancelled' | 'refused' | 'moving' | 'moved';

export interface AppointmentRow {
  readonly building_id: string;
  readonly id: string;
  readonly date: string;
  readonly service_id: string;
  readonly at: number;
  readonly opens_at: number;
  readonly lapses_at: number;
  readonly share: string;
  readonly place: number | null;
  readonly code: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly ahead: number;
  readonly state: AppointmentRowState;
  readonly reason: string | null;
  readonly ticket_id: number | null;
  readonly moved_to: string | null;
  readonly command_id: string;
  readonly fingerprint: string;
  readonly made_at: number;
}

export const appointmentShape = {
  table: 'appointment',
  columns: {
    building_id: 'text',
    id: 'text',
    date: 'text',
    service_id: 'text',
    at: 'bigint',
    opens_at: 'bigint',
    lapses_at: 'bigint',
    share: 'text',
    place: 'bigint',
    code: 'text',
    channel: 'text',
    language: 'text',
    ahead: 'bigint',
    state: 'text',
    reason: 'text',
    ticket_id: 'bigint',
    moved_to: 'text',
    command_id: 'text',
    fingerprint: 'text',
    made_at: 'bigint',
  },
} as const;

/** An appointment and what became of its ticket, if it has one. */
export interface KnownAppointment extends AppointmentRow {
  readonly number: string | null;
  readonly stop_state: string | null;
  readonly waiting_since: number | null;
}

const selectKnown = `
  SELECT a.*, t.number, s.state AS stop_state, s.waiting_since FROM appointment AS a
  LEFT JOIN ticket AS t ON t.building_id = a.building_id AND t.date = a.date AND t.ticket_id = a.ticket_id
  LEFT JOIN stop AS s ON s.building_id = a.building_id AND s.date = a.date AND s.ticket_id = a.ticket_id AND s.stop = 0`;

async function one(
  reader: Reader,
  where: string,
  parameters: readonly unknown[],
): Promise<KnownAppointment | undefined> {
  const [row] = await reader.read<KnownAppointment>(`${selectKnown} WHERE ${where}`, parameters);
  return row;
}

export const readById = (reader: Reader, buildingId: string, id: string) =>
  one(reader, 'a.building_id = ? AND a.id = ?', [buildingId, id]);
export const readByCode = (reader: Reader, buildingId: string, date: string, code: string) =>
  one(reader, 'a.building_id = ? AND a.date = ? AND a.code = ?', [buildingId, date, code]);
export const readByCommand = (reader: Reader, buildingId: string, commandId: string) =>
  one(reader, 'a.building_id = ? AND a.command_id = ?', [buildingId, commandId]);

export const readDay = (reader: Reader, buildingId: string, date: string): Promise<KnownAppointment[]> =>
  reader.read(`${selectKnown} WHERE a.building_id = ? AND a.date = ? ORDER BY a.at, a.made_at, a.id`, [
    buildingId,
    date,
  ]);

/** Of one service and date: which place of which slot is taken. */
export const readPlaces = (
  reader: Reader,
  buildingId: string,
  serviceId: string,
  date: string,
): Promise<Pick<AppointmentRow, 'at' | 'place' | 'state'>[]> =>
  reader.read(
    `SELECT at, place, state FROM appointment
     WHERE building_id = ? AND service_id = ? AND date = ? AND place IS NOT NULL`,
    [buildingId, serviceId, date],
  );

/** Lets nobody else book in the building until the transaction is over. */
export async function lockBookings(tx: Transaction, buildingId: string): Promise<void> {
  await tx.read(`SELECT id FROM building WHERE id = ?${tx.dialect.forUpdate}`, [buildingId]);
}

/** Nothing that looks like something else. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const codeSpelling = /^[A-HJ-NP-Z2-9]{6}$/;

/** Not yet used on that date; the bookings must be locked. */
export async function newCode(tx: Transaction, buildingId: string, date: string): Promise<string> {
  for (;;) {
    const code = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
    if (!(await readByCode(tx, buildingId, date, code))) return code;
  }
}

export const newAppointmentId = (): string => randomBytes(9).toString('base64url');
