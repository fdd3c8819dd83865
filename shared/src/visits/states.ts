/** What can be done with a visit in each state: a table. What is not in it is refused with a code. */
import type { HostAnswer, ServiceCode, VisitState } from '../contract/index.js';

export type VisitAct = HostAnswer['type'] | 'arrive' | 'askAgain' | 'badge' | 'leave' | 'cancel' | 'lapse';

export type VisitRefusal = Extract<
  ServiceCode,
  'visit-not-here' | 'visit-answered' | 'visit-declined' | 'visit-over' | 'badge-not-approved'
>;

const acts: Readonly<Record<VisitState, Readonly<Partial<Record<VisitAct, VisitState>>>>> = {
  invited: { arrive: 'waiting', cancel: 'cancelled', lapse: 'lapsed' },
  waiting: {
    accept: 'accepted',
    wait: 'delayed',
    forward: 'waiting',
    decline: 'declined',
    badge: 'waiting',
    leave: 'left',
  },
  delayed: {
    accept: 'accepted',
    wait: 'delayed',
    forward: 'waiting',
    decline: 'declined',
    askAgain: 'waiting',
    badge: 'delayed',
    leave: 'left',
  },
  accepted: { forward: 'waiting', badge: 'accepted', leave: 'left' },
  declined: { accept: 'accepted', forward: 'waiting', leave: 'left' },
  left: { leave: 'left' },
  cancelled: {},
  lapsed: {},
};

/** Of whatever the table has not. */
const refusals: Readonly<Record<VisitState, VisitRefusal>> = {
  invited: 'visit-not-here',
  waiting: 'visit-answered',
  delayed: 'visit-answered',
  accepted: 'visit-answered',
  declined: 'visit-declined',
  left: 'visit-over',
  cancelled: 'visit-over',
  lapsed: 'visit-over',
};

export type Moved =
  { readonly ok: true; readonly state: VisitState } | { readonly ok: false; readonly code: VisitRefusal };

export function moved(state: VisitState, act: VisitAct): Moved {
  const to = acts[state][act];
  return to === undefined ? { ok: false, code: refusals[state] } : { ok: true, state: to };
}

/** In the building, as far as anybody knows. */
export const insideStates = ['waiting', 'delayed', 'accepted', 'declined'] as const satisfies VisitState[];
export const isInside = (state: VisitState): boolean =>
  (insideStates as readonly VisitState[]).includes(state);

const neverCame = ['invited', 'cancelled', 'lapsed'] as const satisfies VisitState[];
/** Is or was in the building. */
export const hasCome = (state: VisitState): boolean => !(neverCame as readonly VisitState[]).includes(state);
