/** What a command's handler gives: the bodies of its events, or a refusal. */
import type { Actor } from '../command.js';
import type { BuildingConfig } from '../config.js';
import type { Day } from '../day.js';
import type { QueueEventBody } from '../event.js';
import type { Refusal, RefusalCode } from '../refusal.js';

export interface Context {
  readonly day: Day;
  readonly config: BuildingConfig;
  /** Epoch ms; never before the day's last event. */
  readonly at: number;
  /** `seq` that the first event will get. */
  readonly seq: number;
  readonly by: Actor;
}

export type Decision =
  | { readonly ok: true; readonly bodies: readonly QueueEventBody[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...bodies: readonly QueueEventBody[]): Decision => ({ ok: true, bodies });

export const refuse = (code: RefusalCode, facts?: Refusal['facts']): Decision & { ok: false } => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
});

/** Whether whoever asks is of staff without being a supervisor. */
export const isOfficer = (by: Actor): boolean => by.kind === 'staff' && by.role === 'counter';

/** A thing that was found, or the refusal that says why it was not. */
export type Found<T> = { readonly ok: true; readonly value: T } | (Decision & { ok: false });
export const found = <T>(value: T): Found<T> => ({ ok: true, value });
