/** Sends one act at a time, keeps it until it is answered, and goes on with it after a reload. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { CommandAnswer, Problem, StaffCommandBody } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';

export interface SenderState {
  /** What is on its way. */
  readonly pending: StaffCommand | null;
  /** There was no answer yet; it is being sent again. */
  readonly waiting: boolean;
  readonly problem: Problem | null;
  /** The last action that can be undone, and until when (this page's clock, ms). */
  readonly undo: { readonly seq: number; readonly type: StaffCommand['type']; readonly until: number } | null;
}

const key = 'satuatap.command';
const idle: SenderState = { pending: null, waiting: false, problem: null, undo: null };

interface Kept {
  readonly buildingId: string;
  readonly body: StaffCommandBody;
}

export class CommandSender {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private readonly sender = senderWith({});

  constructor(
    private readonly buildingId: string,
    private readonly undoSeconds: () => number,
  ) {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    if (kept?.buildingId === buildingId) void this.carry(kept.body);
  }

  getState = (): SenderState => this.state;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A second press while one act is on its way does nothing. */
  async act(command: StaffCommand): Promise<CommandAnswer | null> {
    if (this.state.pending) return null;
    return this.carry({ commandId: newCommandId(), command });
  }

  dismiss(): void {
    this.show({ problem: null });
  }

  private async carry(body: StaffCommandBody): Promise<CommandAnswer | null> {
    const kept: Kept = { buildingId: this.buildingId, body };
    sessionStorage.setItem(key, JSON.stringify(kept));
    this.show({ pending: body.command, waiting: false, problem: null });
    const { command } = body;
    try {
      const answer = await untilAnswered(
        () => this.sender.send<CommandAnswer>('POST', `/buildings/${this.buildingId}/commands`, body),
        { onWait: () => this.show({ waiting: true }) },
      );
      const seq = answer.events[0]?.seq;
      const until = performance.now() + this.undoSeconds() * 1000;
      this.show({
        undo: seq === undefined || command.type === 'undo' ? null : { seq, type: command.type, until },
      });
      return answer;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.show({ problem: error.problem });
      return null;
    } finally {
      sessionStorage.removeItem(key);
      this.show({ pending: null, waiting: false });
    }
  }

  private show(change: Partial<SenderState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
