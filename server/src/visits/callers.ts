/** Who may be asked what at the doors of visits. */
import type { Session } from '@satuatap/shared/contract';
import type { Caller } from '../access/access.guard.js';
import { problem } from '../problems/problem.js';

export function staff({ session }: Caller): Session {
  if (!session) throw problem('unauthenticated');
  return session;
}

const idSpelling = /^[\w-]{36}$/;
/** @throws ProblemException `not-found` for what is no id of ours */
export function known(id: string): string {
  if (!idSpelling.test(id)) throw problem('not-found');
  return id;
}
