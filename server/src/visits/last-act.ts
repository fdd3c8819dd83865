/** What can be taken back: the last thing that was done with a visit, and how it was before. */
import type { Visit } from './visit-table.js';

type Kept = Pick<
  Visit,
  | 'state'
  | 'hostId'
  | 'agencyId'
  | 'sealed'
  | 'dueAt'
  | 'answeredAt'
  | 'answeredBy'
  | 'delayedUntil'
  | 'escalatedAt'
  | 'leftAt'
  | 'leftBy'
>;

export interface LastAct {
  readonly act: 'answer' | 'leave';
  /** The account. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly before: Kept;
}

/** The visit as it is afterwards, which remembers how it was. */
export function withLastAct(before: Visit, after: Visit, act: Omit<LastAct, 'before'>): Visit {
  const {
    state,
    hostId,
    agencyId,
    sealed,
    dueAt,
    answeredAt,
    answeredBy,
    delayedUntil,
    escalatedAt,
    leftAt,
    leftBy,
  } = before;
  const kept: Kept = {
    state,
    hostId,
    agencyId,
    sealed,
    dueAt,
    answeredAt,
    answeredBy,
    delayedUntil,
    escalatedAt,
    leftAt,
    leftBy,
  };
  return { ...after, undo: JSON.stringify({ ...act, before: kept } satisfies LastAct) };
}

export const lastActOf = ({ undo }: Visit): LastAct | null =>
  undo === null ? null : (JSON.parse(undo) as LastAct);
