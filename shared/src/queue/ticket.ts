/** Tickets and their stops: what is known of one citizen's visit on one building-day. */

export const stopStates = [
  'booked',
  'planned',
  'waiting',
  'called',
  'serving',
  'held',
  'done',
  'missed',
  'cancelled',
  'left',
  'lapsed',
] as const;
/**
 * `booked` is an appointment whose citizen has not checked in. `planned` is a stop of the route whose turn to wait has
 * not come. `missed` can come back by hand; `done`, `cancelled`, `left` (still in the building when the day closed) and
 * `lapsed` (an appointment to which nobody came) are ends.
 */
export type StopState = (typeof stopStates)[number];

export type Channel = 'kiosk' | 'desk' | 'phone';
export type Language = 'id' | 'en';

/** How the announcement of a call ended on the first board that spoke it. */
export type Heard = 'clips' | 'browser-voice' | 'chime' | 'silent' | 'skipped';

/** What was promised to whoever booked a time. Moments are epoch ms. */
export interface Appointment {
  readonly at: number;
  /** From then on one may check in. */
  readonly from: number;
  /** It lapses at this moment without a check-in. */
  readonly until: number;
  /** Part (0 to 1) of its promise that the stop has used up at its time. */
  readonly share: number;
}
export interface BookedTime extends Appointment {
  /** `null` while nobody has come. */
  readonly checkedInAt: number | null;
}

export interface Stop {
  readonly serviceId: string;
  readonly state: StopState;
  /** When it really entered its line; `null` while planned. */
  readonly waitingSince: number | null;
  /** The moment that its waiting time counts from: `waitingSince` less the credit that it brought along. */
  readonly since: number;
  /** Milliseconds waited when it last left the line. */
  readonly waitedMs: number;
  /** Set while it stands at the head of the line by a transfer: the moment of it. */
  readonly frontAt: number | null;
  /** Only this counter, or this officer, may call it, while it is open and she is at work. */
  readonly onlyCounterId: string | null;
  readonly onlyOfficerId: string | null;
  /** Kept for a counter whose officer looked at it. */
  readonly reserved: { readonly counterId: string; readonly until: number } | null;
  /** Where it was last called to. */
  readonly counterId: string | null;
  readonly officerId: string | null;
  /** `seq` of its last call or recall: the announcement's number. */
  readonly callSeq: number | null;
  readonly firstCalledAt: number | null;
  readonly calledAt: number | null;
  /** The call and its recalls, since it last left the line. */
  readonly calls: number;
  readonly heard: Heard | null;
  readonly servingSince: number | null;
  readonly hold: { readonly reason: string; readonly until: number | null } | null;
  readonly outcome: string | null;
  readonly endedAt: number | null;
  /** Of a stop that was booked for a time only. */
  readonly appointment?: BookedTime | undefined;
}

export interface Ticket {
  /** 1, 2, 3 … in the order of issue within the building-day. */
  readonly id: number;
  readonly number: string;
  readonly issuedAt: number;
  readonly channel: Channel;
  readonly language: Language;
  /** Class id; `null` without priority, and always `null` in public views. */
  readonly priority: string | null;
  readonly pace: number;
  readonly stops: readonly Stop[];
  /** `seq` of the last event that changed it. */
  readonly changedSeq: number;
}

/** When its citizen came, epoch ms: for the ticket, or with it booked, to check in; `null` while nobody has. */
export const cameAt = ({ issuedAt, stops: [first] }: Pick<Ticket, 'issuedAt' | 'stops'>): number | null =>
  first?.appointment ? first.appointment.checkedInAt : issuedAt;

/** Names one stop of the day. */
export interface StopRef {
  readonly ticketId: number;
  readonly stop: number;
}

const endStates: ReadonlySet<StopState> = new Set(['done', 'cancelled', 'left', 'missed', 'lapsed']);

/** Whether the stop is over, as far as is known now (a missed one can be reinstated). */
export const isEnded = (stop: Pick<Stop, 'state'>): boolean => endStates.has(stop.state);

/** Whether the ticket is still in the building, or booked for today: some stop is neither over nor missed. */
export const isLive = (ticket: Ticket): boolean => ticket.stops.some((stop) => !isEnded(stop));

/** Index of the stop that the citizen is at, or booked for: the first that is neither over nor planned; -1 without one. */
export const currentStop = (ticket: Ticket): number =>
  ticket.stops.findIndex((stop) => !isEnded(stop) && stop.state !== 'planned');
