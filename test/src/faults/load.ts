/** Kiosks and desks that work without a pause, keep what was acknowledged, and send again what was not. */
import { randomUUID } from 'node:crypto';
import type { CommandAnswer, IssuedTicket } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';
import { Client, ProblemError } from '../support/client.js';

/** What the server told its clients. */
export interface Acknowledged {
  readonly tickets: Map<string, IssuedTicket>;
  readonly answers: Map<string, CommandAnswer>;
  refusals: number;
  retries: number;
}

export const nothingAcknowledged = (): Acknowledged => ({
  tickets: new Map(),
  answers: new Map(),
  refusals: 0,
  retries: 0,
});

/** Whether the server is gone or on its way out, so that the same command is to be sent again. */
const unanswered = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status === 503 || error.problem.status >= 500;

/**
 * Sends one command until it has an answer, with the same `commandId`, across any number of deaths of the server.
 * A refusal is an answer. Gives `null` for it.
 */
async function untilAnswered<A>(
  send: () => Promise<A>,
  log: Acknowledged,
  mayGoOn: () => boolean,
): Promise<A | null> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!unanswered(error)) {
        log.refusals += 1;
        return null;
      }
      if (!mayGoOn()) return null;
      log.retries += 1;
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}

export async function runKiosk(
  client: Client,
  serviceIds: readonly string[],
  log: Acknowledged,
  goOn: () => boolean,
  mayGoOn: () => boolean,
): Promise<void> {
  for (let turn = 0; goOn(); turn++) {
    const commandId = randomUUID();
    const serviceId = serviceIds[turn % serviceIds.length];
    if (serviceId === undefined) return;
    const ticket = await untilAnswered(() => client.issue([serviceId], { commandId }), log, mayGoOn);
    if (ticket) log.tickets.set(commandId, ticket);
  }
}

const deskTurn: readonly StaffCommand['type'][] = [
  'callNext',
  'start',
  'finish',
  'callNext',
  'recall',
  'miss',
  'callNext',
  'putBack',
  'look',
];

export async function runDesk(
  client: Client,
  counterId: string,
  log: Acknowledged,
  goOn: () => boolean,
  mayGoOn: () => boolean,
): Promise<void> {
  const send = async (command: StaffCommand): Promise<void> => {
    const commandId = randomUUID();
    const answer = await untilAnswered(() => client.command(command, commandId), log, mayGoOn);
    if (answer) log.answers.set(commandId, answer);
  };
  await send({ type: 'openCounter', counterId });
  for (let turn = 0; goOn(); turn++) {
    const type = deskTurn[turn % deskTurn.length];
    await send({ type: type ?? 'callNext', counterId } as StaffCommand);
  }
}
