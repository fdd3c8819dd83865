import { problem } from '../problems/problem.js';

const idSpelling = /^[\w-]{36}$/;
/** @throws ProblemException `not-found` for what is no id of ours */
export function known(id: string): string {
  if (!idSpelling.test(id)) throw problem('not-found');
  return id;
}
