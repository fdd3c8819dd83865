/**
 * Bodies of the live floor, under `/api/v1/buildings/:buildingId`.
 *
 *   POST   /alarms/take       AlarmBody                        supervisor, administrator
 *   POST   /alarms/release    AlarmBody                        supervisor, administrator
 *   POST   /messages          DeskMessageBody -> DeskMessage[]  (201) supervisor, administrator
 *   GET    /messages          -> DeskMessage[] (of the asker's counter; all for a supervisor)   staff
 *   DELETE /messages/:messageId                                supervisor, administrator
 *   POST   /messages/:messageId/read  ReadMessageBody          who sits at the counter
 */

/** `key`: as `alarmsOf` gives it. */
export interface AlarmBody {
  readonly key: string;
}

/** Who sees to an alarm; it is let go by itself when the alarm is over. */
export interface TakenAlarm {
  readonly key: string;
  readonly staffId: string;
  /** Epoch ms. */
  readonly at: number;
}

/** `id`: a UUID that the sender keeps until it has an answer; the same again is the same message. */
export interface DeskMessageBody {
  readonly id: string;
  readonly counterIds: readonly string[];
  readonly text: string;
}
/** Characters of a message at most. */
export const longestMessage = 280;

export interface ReadMessageBody {
  readonly counterId: string;
}

/** A message as one counter has it. */
export interface DeskMessage {
  readonly id: string;
  readonly counterId: string;
  readonly text: string;
  readonly sentBy: string;
  /** Epoch ms. */
  readonly sentAt: number;
  readonly readBy: string | null;
  readonly readAt: number | null;
}

/** What every desk of the building hears of its floor; the words of messages are asked for by whom they concern. */
export interface FloorNews {
  readonly buildingId: string;
  readonly taken: readonly TakenAlarm[];
  /** Messages that nobody has read yet. */
  readonly unread: readonly { readonly id: string; readonly counterId: string }[];
  /** Another one whenever something changed. */
  readonly version: number;
}
