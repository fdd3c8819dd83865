/** Kiosks and desks of a city, each of whose requests goes to an instance that chance chooses. */
import { randomUUID } from 'node:crypto';
import { between, oneOf, type Random } from '@satuatap/shared/chance';
import type { CommandAnswer, IssuedTicket } from '@satuatap/shared/contract';
import type { BuildingConfig, StaffCommand } from '@satuatap/shared/queue';
import { Client } from '../support/client.js';
import { nothingAcknowledged, untilAnswered } from './load.js';
import { pass } from './pass.js';

/** Longer than an instance takes to do without PostgreSQL for a moment, shorter than it waits for a silent one. */
const patienceMs = 1500;
/** A command that was answered is sent again in the end with this chance. */
const askedAgain = 0.02;

/** One command that was answered, and how to send it again. */
interface Repeat {
  readonly commandId: string;
  readonly send: () => Promise<unknown>;
}

/** The people of one building. */
export class BuildingCrowd {
  readonly log = nothingAcknowledged();
  readonly repeats: Repeat[] = [];
  private origins: readonly string[] = [];
  private state: 'working' | 'finishing' | 'gone' = 'working';

  private constructor(
    private readonly config: BuildingConfig,
    private readonly kiosk: Client,
    private readonly desks: readonly Client[],
    private readonly random: Random,
  ) {}

  /** Pairs the building's kiosk and signs its officers in. */
  static async arrive(
    origin: string,
    buildingId: string,
    officers: { readonly first: number; readonly count: number },
    random: Random,
  ): Promise<BuildingCrowd> {
    const kiosk = await Client.device(origin, buildingId, 'kiosk');
    const desks: Client[] = [];
    for (let n = 0; n < officers.count; n++)
      desks.push(await Client.staff(origin, buildingId, `loket${officers.first + n}`));
    const config = await kiosk.send<BuildingConfig>('GET', `/buildings/${buildingId}`);
    return new BuildingCrowd(config, kiosk, desks, random);
  }

  /** Works until it is told to finish; resolves when everybody has an answer to the last that they sent. */
  async work(origins: readonly string[], kiosks: number): Promise<void> {
    this.origins = origins;
    await Promise.all([
      ...Array.from({ length: kiosks }, () => this.runKiosk()),
      ...this.desks.map((desk, index) => this.runDesk(desk, this.config.counters[index]?.id ?? '')),
    ]);
  }

  finish(): void {
    this.state = 'finishing';
  }

  /** Waits for no answer any more. */
  leave(): void {
    this.state = 'gone';
  }

  /** The officer's credentials, for a screen of the staff's view. */
  get staffHeaders(): Readonly<Record<string, string>> {
    return this.desks[0]?.credentials ?? {};
  }

  private async runKiosk(): Promise<void> {
    const { random, log } = this;
    const lines = this.config.counters.slice(0, this.desks.length).flatMap(({ services }) => services);
    while (this.state === 'working') {
      const serviceId = oneOf(random, lines)?.serviceId ?? '';
      const other = oneOf(random, lines)?.serviceId ?? serviceId;
      const serviceIds = random() < 0.2 && other !== serviceId ? [serviceId, other] : [serviceId];
      const commandId = randomUUID();
      const send = (): Promise<IssuedTicket> => this.somewhere(this.kiosk).issue(serviceIds, { commandId });
      const ticket = await this.send(commandId, send);
      if (ticket) log.tickets.set(commandId, ticket);
      await pass(between(random, 0, 60));
    }
  }

  private async runDesk(desk: Client, counterId: string): Promise<void> {
    const { random, log } = this;
    let last: CommandAnswer | null = null;
    while (this.state === 'working') {
      const command = this.anyCommand(counterId, last);
      const commandId = randomUUID();
      const send = (): Promise<CommandAnswer> => this.somewhere(desk).command(command, commandId);
      const answer = await this.send(commandId, send);
      if (answer) log.answers.set(commandId, answer);
      last = answer ?? last;
      await pass(between(random, 0, 60));
    }
  }

  private async send<A>(commandId: string, send: () => Promise<A>): Promise<A | null> {
    if (this.random() < askedAgain) this.repeats.push({ commandId, send });
    return untilAnswered(commandId, send, this.log, () => this.state !== 'gone');
  }

  private somewhere(client: Client): Client {
    const origin = oneOf(this.random, this.origins) ?? client.origin;
    return new Client(origin, client.buildingId, client.credentials, patienceMs);
  }

  /** Mostly what goes on at a counter, now and then anything else; much of it is refused. */
  private anyCommand(counterId: string, last: CommandAnswer | null): StaffCommand {
    const { random } = this;
    const type = oneOf(random, commandTypes) ?? 'callNext';
    const serviceId = oneOf(random, this.config.services)?.id ?? '';
    const touched = last?.events.find((event) => 'ticketId' in event);
    const newest = [...this.log.tickets.values()].at(-1 - Math.floor(random() * 10))?.ticketId ?? 1;
    const ticketId = touched && 'ticketId' in touched && random() < 0.5 ? touched.ticketId : newest;
    switch (type) {
      case 'pauseCounter':
        return { type, counterId, reason: 'rest' };
      case 'hold':
        return { type, counterId, reason: 'documents', until: null };
      case 'openCounter':
        return { type, counterId, takeOver: true };
      case 'callTicket':
        return { type, counterId, ticketId };
      case 'release':
      case 'reinstate':
      case 'cancel':
        return { type, ticketId };
      case 'transfer':
        return { type, ticketId, to: { serviceId }, position: 'keep', comeBack: random() < 0.5 };
      case 'addStop':
        return { type, ticketId, serviceId };
      case 'setPriority':
        return { type, ticketId, priority: random() < 0.5 ? 'elderly' : null };
      case 'undo':
        return { type, seq: last?.events[0]?.seq ?? 1 };
      case 'callNext':
      case 'start':
      case 'finish':
      case 'resumeCounter':
      case 'recall':
      case 'miss':
      case 'putBack':
      case 'look':
      case 'closeCounter':
        return { type, counterId };
    }
  }
}

const commandTypes = [
  ...Array.from({ length: 8 }, () => 'callNext' as const),
  ...Array.from({ length: 4 }, () => 'start' as const),
  ...Array.from({ length: 4 }, () => 'finish' as const),
  ...(['openCounter', 'openCounter', 'resumeCounter', 'resumeCounter', 'pauseCounter'] as const),
  ...(['recall', 'miss', 'putBack', 'look', 'hold', 'release', 'reinstate', 'callTicket'] as const),
  ...(['transfer', 'addStop', 'setPriority', 'cancel', 'undo', 'undo', 'closeCounter'] as const),
] satisfies readonly StaffCommand['type'][];
