import type { Session } from '@satuatap/shared/contract';
import { receivesForAll } from '@satuatap/shared/visits';
import { sessionOf, type Caller } from '../access/access.guard.js';
import { problem } from '../problems/problem.js';

/** Of whoever does what concerns all who come. @throws ProblemException `forbidden` to a supervisor of some agencies */
export function receivingForAll(caller: Caller): Session {
  const session = sessionOf(caller);
  if (!receivesForAll(session)) throw problem('forbidden');
  return session;
}
