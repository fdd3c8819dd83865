import type { VisitState } from '@satuatap/shared/contract';

/** In the building; what is to be done stands first: no answer, told to wait, not received, received. */
export const insideStates: readonly VisitState[] = ['waiting', 'delayed', 'declined', 'accepted'];
