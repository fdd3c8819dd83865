/** Answers on their way: kept until the server has them, and taken there once, whatever becomes of line and page. */
import { ProblemError, untilAnswered, type Sender } from '@satuatap/shared/client';
import type { ExitSurveyBody } from '@satuatap/shared/contract';

export interface Kept {
  /** Of the interface. */
  readonly path: string;
  /** What is to be sent, which may still grow; `null`: nothing, or it is over and sent. */
  readonly body: ExitSurveyBody | null;
  readonly sent: boolean;
  /** The person is done with it. */
  readonly over: boolean;
}

interface OutboxOptions {
  readonly sender: Sender;
  readonly storage: Storage;
  readonly prefix: string;
  /** Whether it stays known that a survey is over: a phone asks once; a tablet asks the next person. */
  readonly remember: boolean;
}

const text = (body: Kept['body']): string => JSON.stringify(body);

export class Outbox {
  private readonly underWay = new Set<string>();
  private readonly waiting = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: OutboxOptions) {}

  read(key: string): Kept | null {
    const { storage, prefix } = this.options;
    try {
      return JSON.parse(storage.getItem(prefix + key) ?? 'null') as Kept | null;
    } catch {
      // Written by something else.
      return null;
    }
  }

  /** Whether something is kept because nobody answers. */
  isWaiting = (): boolean => this.waiting.size > 0;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps it in the place of what was kept before, and sends it. */
  put(key: string, path: string, body: ExitSurveyBody): void {
    this.write(key, { path, body, sent: false, over: false });
    void this.deliver(key);
  }

  /** The person is done: what is not there yet is still sent, and then nothing of it is left here. */
  end(key: string, path: string): void {
    const { body = null, sent = true } = this.read(key) ?? {};
    this.write(key, { path, body, sent, over: true });
  }

  /** Goes on with what an earlier page could not send. */
  sendAll(): void {
    const { storage, prefix } = this.options;
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    for (const name of names) if (name.startsWith(prefix)) void this.deliver(name.slice(prefix.length));
  }

  private async deliver(key: string): Promise<void> {
    if (this.underWay.has(key)) return;
    this.underWay.add(key);
    try {
      for (let kept = this.read(key); kept?.body && !kept.sent; kept = this.read(key)) {
        const { path, body } = kept;
        await untilAnswered(() => this.options.sender.send('POST', path, body), {
          onWait: () => this.tell(() => this.waiting.add(key)),
        });
        const now = this.read(key);
        // It may have grown meanwhile.
        if (now && text(now.body) === text(body)) this.write(key, { ...now, sent: true });
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // Refused for good: the ticket has answered elsewhere, or it was too long ago.
      this.write(key, { path: '', body: null, sent: true, over: true });
    } finally {
      this.underWay.delete(key);
      this.tell(() => this.waiting.delete(key));
    }
  }

  private write(key: string, kept: Kept): void {
    const { storage, prefix, remember } = this.options;
    const isThrough = kept.over && kept.sent;
    if (isThrough && !remember) storage.removeItem(prefix + key);
    else storage.setItem(prefix + key, JSON.stringify(isThrough ? { ...kept, body: null } : kept));
    this.tell(() => undefined);
  }

  private tell(change: () => void): void {
    change();
    for (const listener of this.listeners) listener();
  }
}
