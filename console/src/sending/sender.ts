/** Sends one act at a time, keeps it until it is answered, and goes on with it after a reload or a new sign-in. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { CommandAnswer, Problem, StaffCommandBody } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';
import { actName, type ActName } from '../words/acts.js';

/** An act that can still be taken back. */
interface Undoable {
  /** `seq` of its first event. */
  readonly seq: number;
  readonly act: ActName;
  /** The ticket that it was about; `null` where it was a counter or a line. */
  readonly ticketId: number | null;
  /** Until when, by this page's clock (`performance.now()`, ms). */
  readonly until: number;
}

export interface SenderState {
  /** What is on its way. */
  readonly pending: StaffCommand | null;
  /** Why there was no answer yet; it is being sent again. */
  readonly waiting: Problem | null;
  /** The session is over: the act waits for a new sign-in. */
  readonly signedOut: boolean;
  readonly problem: Problem | null;
  readonly undo: Undoable | null;
  /** The newest event that an answer told of; the live view may be a moment behind it. */
  readonly reached: { readonly date: string; readonly seq: number };
}

const key = 'satuatap.command';
const idle: SenderState = {
  pending: null,
  waiting: null,
  signedOut: false,
  problem: null,
  undo: null,
  reached: { date: '', seq: 0 },
};

interface Kept {
  readonly buildingId: string;
  readonly staffId: string;
  readonly body: StaffCommandBody;
}

export interface SenderOptions {
  readonly buildingId: string;
  /** Whose acts these are: another officer at the same machine does not go on with them. */
  readonly staffId: string;
  readonly undoSeconds: () => number;
  /** Where an act is kept over a reload. */
  readonly storage: Storage;
}

function readKept(storage: Storage): Kept | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    // Written by something else: nothing of ours is on its way.
    return null;
  }
}

export class CommandSender {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private readonly sender = senderWith({});
  private signIn: (() => void) | null = null;

  constructor(private readonly options: SenderOptions) {
    const kept = readKept(options.storage);
    if (kept?.buildingId === options.buildingId && kept.staffId === options.staffId)
      void this.carry(kept.body);
  }

  getState = (): SenderState => this.state;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Sends the act; `null` when it was refused. A second one while the first is on its way does nothing. */
  async act(command: StaffCommand): Promise<CommandAnswer | null> {
    if (this.state.pending) return null;
    return this.carry({ commandId: newCommandId(), command });
  }

  dismiss(): void {
    this.show({ problem: null });
  }

  /** The same officer has signed in again: what waited for it goes on. */
  signedIn(): void {
    this.show({ signedOut: false });
    this.signIn?.();
    this.signIn = null;
  }

  private async carry(body: StaffCommandBody): Promise<CommandAnswer | null> {
    const { buildingId, staffId, storage } = this.options;
    storage.setItem(key, JSON.stringify({ buildingId, staffId, body } satisfies Kept));
    this.show({ pending: body.command, waiting: null, problem: null });
    try {
      const answer = await this.untilSignedIn(body);
      this.learn(body.command, answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.show({ problem: error.problem });
      return null;
    } finally {
      storage.removeItem(key);
      this.show({ pending: null, waiting: null });
    }
  }

  /** A command that was refused for want of a session took no effect, so the same one is sent after the sign-in. */
  private async untilSignedIn(body: StaffCommandBody): Promise<CommandAnswer> {
    for (;;) {
      try {
        return await untilAnswered(
          () =>
            this.sender.send<CommandAnswer>('POST', `/buildings/${this.options.buildingId}/commands`, body),
          { onWait: (waiting) => this.show({ waiting }) },
        );
      } catch (error) {
        if (!(error instanceof ProblemError) || error.problem.code !== 'unauthenticated') throw error;
        const again = new Promise<void>((done) => (this.signIn = done));
        this.show({ signedOut: true, waiting: null });
        await again;
      }
    }
  }

  private learn(command: StaffCommand, { date, events }: CommandAnswer): void {
    const [first] = events;
    const reached = { date, seq: events.at(-1)?.seq ?? 0 };
    if (!first || command.type === 'undo') {
      this.show({ reached, undo: null });
      return;
    }
    const ticketId = 'ticketId' in first ? first.ticketId : null;
    const until = performance.now() + this.options.undoSeconds() * 1000;
    this.show({ reached, undo: { seq: first.seq, act: actName(command), ticketId, until } });
  }

  private show(change: Partial<SenderState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
