/** How a screen's connection ends after a silence, and comes back at a moment that chance chooses. */
import type { Socket } from 'socket.io-client';

/** How patient a client is, milliseconds. */
export interface Patience {
  /** Without a word for so long the server is taken to be gone: twice its pulse, and a little. */
  readonly silenceMs: number;
  readonly answerMs: number;
  /** A connection that is given up comes back within so long, at a moment that chance chooses. */
  readonly spreadMs: number;
  /** A screen that was sent away, or refused, comes back after once to twice as long. */
  readonly refusedMs: number;
  /** The server is asked for its clock at most so often. */
  readonly clockMs: number;
}
export const usualPatience: Patience = {
  silenceMs: 4500,
  answerMs: 5000,
  spreadMs: 1000,
  refusedMs: 10_000,
  clockMs: 60_000,
};

export class Lifeline {
  private silence: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param lost hears that the connection is given up */
  constructor(
    private readonly socket: Pick<Socket, 'connect' | 'disconnect'>,
    private readonly patience: Patience,
    private readonly lost: () => void,
  ) {}

  heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.giveUp(), this.patience.silenceMs);
  }

  /** The connection may be dead without knowing it; a word from the server meanwhile saves it. */
  giveUp(): void {
    this.lost();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.reconnect(), Math.random() * this.patience.spreadMs);
  }

  /** After the server would not have this screen. */
  comeBackLater(): void {
    this.rest();
    this.reconnectAfter(this.patience.refusedMs * (1 + Math.random()));
  }

  reconnectAfter(ms: number): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.reconnect(), ms);
  }

  rest(): void {
    clearTimeout(this.silence);
    clearTimeout(this.leaving);
  }

  private reconnect(): void {
    this.socket.disconnect();
    this.rest();
    this.socket.connect();
  }
}
