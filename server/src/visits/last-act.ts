/** What can be taken back: the last thing that was done with a visit, and how it was before. */
import type { Visit } from './visit-table.js';

const kept = [
  'state',
  'hostId',
  'agencyId',
  'sealed',
  'dueAt',
  'answeredAt',
  'answeredBy',
  'delayedUntil',
  'escalatedAt',
  'leftAt',
  'leftBy',
] as const satisfies readonly (keyof Visit)[];

export interface LastAct {
  readonly act: 'answer' | 'leave' | 'cancel';
  /** The account. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  /** Of an act that concerns several: the id of its command. */
  readonly of?: string;
  readonly before: Pick<Visit, (typeof kept)[number]>;
}

/** The visit as it is afterwards, which remembers how it was. */
export function withLastAct(before: Visit, after: Visit, act: Omit<LastAct, 'before'>): Visit {
  const asItWas = Object.fromEntries(kept.map((name) => [name, before[name]]));
  return { ...after, undo: JSON.stringify({ ...act, before: asItWas }) };
}

export const lastActOf = ({ undo }: Visit): LastAct | null =>
  undo === null ? null : (JSON.parse(undo) as LastAct);
