/** Speaks the public HTTP interface as a kiosk, a board or an officer would. */
import { randomUUID } from 'node:crypto';
import {
  apiBase,
  type CommandAnswer,
  type DeviceKind,
  type IssueBody,
  type IssuedTicket,
  type PairingStarted,
  type PairingState,
  type Problem,
} from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';

/** An answer that was not a success. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

export class Client {
  constructor(
    readonly origin: string,
    readonly buildingId: string,
    private headers: Readonly<Record<string, string>> = {},
    /** Milliseconds after which an answer is not waited for any more. */
    private readonly patience?: number,
  ) {}

  /** A paired device: the server must be in demo mode, where pairing is approved at once. */
  static async device(origin: string, buildingId: string, kind: DeviceKind): Promise<Client> {
    const client = new Client(origin, buildingId);
    const { claim } = await client.send<PairingStarted>('POST', '/devices', { kind, buildingId });
    const state = await client.send<PairingState>('POST', '/devices/pairing', { claim });
    if (state.state !== 'approved') throw new Error('The device was not approved.');
    client.headers = { authorization: `Bearer ${state.token}` };
    return client;
  }

  static async staff(
    origin: string,
    buildingId: string,
    name: string,
    password = 'satuatap',
  ): Promise<Client> {
    const client = new Client(origin, buildingId);
    const answer = await client.request('POST', '/session', { name, password });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || !cookie) throw new Error(`Sign-in of ${name} failed: ${answer.status}`);
    client.headers = { cookie };
    return client;
  }

  /** The cookie or token as headers, for a socket or a load generator. */
  get credentials(): Readonly<Record<string, string>> {
    return this.headers;
  }

  issue(serviceIds: readonly string[], more: Partial<IssueBody> = {}): Promise<IssuedTicket> {
    const body: IssueBody = { commandId: randomUUID(), serviceIds, ...more };
    return this.send('POST', `/buildings/${this.buildingId}/tickets`, body);
  }

  command(command: StaffCommand, commandId: string = randomUUID()): Promise<CommandAnswer> {
    return this.send('POST', `/buildings/${this.buildingId}/commands`, { commandId, command });
  }

  async send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.request(method, path, body);
    const text = await answer.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    if (!answer.ok) throw new ProblemError(json as Problem);
    return json as Answer;
  }

  request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.origin}${apiBase}${path}`, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(this.patience === undefined ? {} : { signal: AbortSignal.timeout(this.patience) }),
    });
  }
}
