/** Kiosks and desks that work without a pause, keep what was acknowledged, and send again what was not. */
import { randomUUID } from 'node:crypto';
import type { CommandAnswer, IssuedTicket } from '@satuatap/shared/contract';
import { refusalCodes, type StaffCommand } from '@satuatap/shared/queue';
import { Client, ProblemError } from '../support/client.js';
import { pass } from './pass.js';

/** What the server told its clients, by `commandId`. */
export interface Acknowledged {
  readonly tickets: Map<string, IssuedTicket>;
  readonly answers: Map<string, CommandAnswer>;
  /** The refusal's code. */
  readonly refused: Map<string, string>;
  /** When it was first sent and when it was answered, in milliseconds of this process. */
  readonly times: Map<string, { readonly sentAt: number; readonly heardAt: number }>;
  /** Answers that no client may ever get. */
  readonly faults: string[];
  retries: number;
}

export const nothingAcknowledged = (): Acknowledged => ({
  tickets: new Map(),
  answers: new Map(),
  refused: new Map(),
  times: new Map(),
  faults: [],
  retries: 0,
});

/** Whether the same command is to be sent again: nobody answered, or not now. */
const unanswered = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.code === 'unavailable';

const refusals: ReadonlySet<string> = new Set(refusalCodes);

/**
 * Sends one command until it has an answer, with the same `commandId`, across any number of deaths of the server.
 * A refusal is an answer. Gives `null` for it.
 */
export async function untilAnswered<A>(
  commandId: string,
  send: () => Promise<A>,
  log: Acknowledged,
  mayGoOn: () => boolean,
): Promise<A | null> {
  const sentAt = performance.now();
  for (;;) {
    try {
      const answer = await send();
      log.times.set(commandId, { sentAt, heardAt: performance.now() });
      return answer;
    } catch (error) {
      if (!unanswered(error)) {
        const { code } = (error as ProblemError).problem;
        if (refusals.has(code)) log.refused.set(commandId, code);
        else log.faults.push(`command ${commandId} was answered with ${(error as Error).message}`);
        return null;
      }
      if (!mayGoOn()) return null;
      log.retries += 1;
      await pass(10);
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
    const ticket = await untilAnswered(
      commandId,
      () => client.issue([serviceId], { commandId }),
      log,
      mayGoOn,
    );
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
    const answer = await untilAnswered(commandId, () => client.command(command, commandId), log, mayGoOn);
    if (answer) log.answers.set(commandId, answer);
  };
  await send({ type: 'openCounter', counterId });
  for (let turn = 0; goOn(); turn++) {
    const type = deskTurn[turn % deskTurn.length];
    await send({ type: type ?? 'callNext', counterId } as StaffCommand);
  }
}
