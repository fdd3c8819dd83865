/** The floor of `city.issue`: the statements of a group of tickets, sent by `pg` and nothing else. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BareLoad {
  readonly url: string;
  readonly buildings: number;
  readonly connections: number;
  /** Tickets a transaction, on the average; at least one. */
  readonly group: number;
  readonly seconds: number;
}

/** Tickets a second, from a process of its own, as the server's are. */
export async function bareTickets(load: BareLoad): Promise<number> {
  const program = fileURLToPath(new URL('./bare-postgres.js', import.meta.url));
  const child = fork(program, [JSON.stringify(load)]);
  const [perSecond] = (await once(child, 'message')) as [number];
  return perSecond;
}
