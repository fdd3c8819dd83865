/** Speaks the calls of a zone one after another, and tells the server how each was heard. */
import { newCommandId, ProblemError, senderWith, untilAnswered, type Sender } from '@satuatap/shared/client';
import type { LiveClient } from '@satuatap/shared/live';
import { recentCallsKept, type Heard } from '@satuatap/shared/queue';
import { announcementsOf } from './announcements-of.js';
import { AnnouncementQueue, type Announcement } from './queue.js';
import { Spoken, type SpokenCall } from './spoken.js';
import { Voice } from './voice.js';

export type SoundState = 'ok' | 'blocked' | 'off';

export interface SpeakerState {
  readonly sound: SoundState;
  /** `seq` of the call that is being said. */
  readonly speaking: number | null;
}

const lookMs = 250;
/** Who had to wait so long behind others has been found by other means. */
const tooLateMs = 10 * 60_000;

export class Speaker {
  private readonly queue: AnnouncementQueue;
  private readonly spoken: Spoken;
  private readonly voice: Voice;
  private readonly sender: Sender;
  private readonly listeners = new Set<() => void>();
  private state: SpeakerState = { sound: 'ok', speaking: null };
  private date: string;
  private timer: ReturnType<typeof setInterval> | undefined;
  private unsubscribe = (): void => undefined;
  private busy = false;
  /** What the server knows of this board's sound, or is being told. */
  private told: SoundState | null = null;
  private telling = new AbortController();
  private readonly gesture = (): void => this.unlock();

  constructor(
    private readonly client: LiveClient,
    private readonly buildingId: string,
    private readonly zoneId: string,
    token: string,
    /** The server knows this device no more. */
    private readonly onUnpaired: () => void,
  ) {
    this.sender = senderWith({ authorization: `Bearer ${token}` });
    this.voice = new Voice(buildingId);
    this.date = client.getView().day.date;
    this.spoken = new Spoken(buildingId, zoneId, localStorage);
    this.queue = new AnnouncementQueue(this.spoken.on(this.date).map(({ seq }) => seq));
  }

  readonly getState = (): SpeakerState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    for (const call of this.spoken.on(this.date)) if (!call.told) this.tell(call);
    this.unsubscribe = this.client.subscribe(() => this.takeIn());
    this.takeIn();
    addEventListener('pointerdown', this.gesture);
    addEventListener('keydown', this.gesture);
    this.timer = setInterval(() => this.look(), lookMs);
    void this.voice.prepare(this.languages);
  }

  stop(): void {
    clearInterval(this.timer);
    this.telling.abort();
    removeEventListener('pointerdown', this.gesture);
    removeEventListener('keydown', this.gesture);
    this.unsubscribe();
    void this.voice.close();
  }

  unlock(): void {
    void this.voice.unlock();
  }

  private get languages(): readonly ('id' | 'en')[] {
    return this.client.getView().day.config?.announceLanguages ?? ['id'];
  }

  private show(change: Partial<SpeakerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private look(): void {
    const { state } = this.voice;
    if (state === 'starting') return;
    if (state !== this.state.sound) this.show({ sound: state });
    this.report(state);
    if (!this.busy) void this.speakAll();
  }

  /** Tells the server of the sound when it changed, and again after the connection was lost. */
  private report(sound: SoundState): void {
    if (this.client.getView().state === 'offline') this.told = null;
    else if (sound !== this.told) {
      this.told = sound;
      this.telling.abort();
      this.telling = new AbortController();
      untilAnswered(() => this.sender.send('POST', '/devices/status', { sound }), {
        signal: this.telling.signal,
      }).catch((error: unknown) => this.refused(error));
    }
  }

  /** The day's recent calls hold everything that can still be current, also after a reconnect. */
  private takeIn(): void {
    const { day } = this.client.getView();
    if (day.date !== this.date) {
      this.date = day.date;
      this.queue.reset();
    }
    const listedFrom = day.calls.length < recentCallsKept ? 0 : (day.calls.at(-1)?.seq ?? 0);
    const recent = announcementsOf(day, this.zoneId);
    for (const each of this.queue.take(recent, this.client.now(), listedFrom)) this.settle(each, 'skipped');
  }

  /** One after another: the next starts when the sound of the last has ended. */
  private async speakAll(): Promise<void> {
    this.busy = true;
    try {
      for (let next = this.queue.next(); next; next = this.queue.next()) await this.speak(next);
    } finally {
      this.busy = false;
      if (this.state.speaking !== null) this.show({ speaking: null });
    }
  }

  private async speak(next: Announcement): Promise<void> {
    if (this.client.now() - next.at > tooLateMs) {
      this.settle(next, 'skipped');
      return;
    }
    mark(next, 'started');
    this.show({ speaking: next.seq });
    const { date } = this;
    const how = await this.voice.play(next, this.languages, (said) => {
      // Noted once it was said in full: a reload in the repetition does not say it again.
      this.note(date, next, said);
      // Twice, unless several people wait to be called: they should not wait for a repetition.
      return this.queue.length <= 1;
    });
    this.settle(next, how);
  }

  private note(date: string, { seq, ticketId }: Announcement, how: Heard): void {
    this.spoken.add(date, { seq, ticketId, how, told: false });
  }

  private settle(announcement: Announcement, how: Heard): void {
    mark(announcement, how === 'skipped' ? 'skipped' : 'ended', how);
    this.note(this.date, announcement, how);
    this.tell({ seq: announcement.seq, ticketId: announcement.ticketId, how, told: false });
  }

  private tell(call: SpokenCall): void {
    const { date } = this;
    const body = { commandId: newCommandId(), ticketId: call.ticketId, callSeq: call.seq, how: call.how };
    const told = (): void => this.spoken.add(date, { ...call, told: true });
    const send = (): Promise<unknown> =>
      this.sender.send('POST', `/buildings/${this.buildingId}/announcements`, body);
    untilAnswered(send).then(told, (error: unknown) => {
      // Most often it only means that the ticket has gone on.
      told();
      this.refused(error);
    });
  }

  private refused(error: unknown): void {
    if (error instanceof ProblemError && error.problem.code === 'unauthenticated') this.onUnpaired();
  }
}

/** For whoever watches the page: each announcement's start and end. */
function mark(announcement: Announcement, phase: 'started' | 'ended' | 'skipped', how?: Heard): void {
  const { seq, number } = announcement;
  dispatchEvent(new CustomEvent('satuatap:announcement', { detail: { seq, number, phase, how } }));
}
