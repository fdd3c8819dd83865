/** Speaks the calls of a zone, and tells the server how each was heard. */
import { newCommandId, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { LiveClient } from '@satuatap/shared/live';
import type { BuildingConfig, Day, Heard } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { AnnouncementQueue, type Announcement } from './announce/queue.js';
import { Spoken } from './announce/spoken.js';
import { Voice } from './announce/voice.js';

export type SoundState = 'ok' | 'blocked';

const lookMs = 250;

/** Starts speaking for as long as the board stands. */
export function useAnnouncements(
  client: LiveClient,
  config: BuildingConfig,
  zoneId: string,
  token: string,
): { state: SoundState; unlock: () => void } {
  const [state, setState] = useState<SoundState>('ok');
  const [speaker] = useState(() => new Speaker(client, config.id, config, zoneId, token));
  useEffect(() => {
    speaker.start(setState);
    return () => speaker.stop();
  }, [speaker]);
  return { state, unlock: () => void speaker.unlock() };
}

class Speaker {
  private readonly queue: AnnouncementQueue;
  private readonly spoken: Spoken;
  private readonly voice: Voice;
  private readonly sender;
  private date: string;
  private timer: ReturnType<typeof setInterval> | undefined;
  private unsubscribe = (): void => undefined;
  private busy = false;
  private told: SoundState | null = null;
  private readonly gesture = (): void => void this.unlock();

  constructor(
    private readonly client: LiveClient,
    private readonly buildingId: string,
    config: BuildingConfig,
    private readonly zoneId: string,
    token: string,
  ) {
    this.sender = senderWith({ authorization: `Bearer ${token}` });
    this.voice = new Voice(new AudioContext(), buildingId, config.announceLanguages);
    this.date = client.getView().day.date;
    this.spoken = new Spoken(buildingId, zoneId, localStorage);
    this.queue = new AnnouncementQueue(this.spoken.on(this.date));
  }

  start(onState: (state: SoundState) => void): void {
    this.unsubscribe = this.client.subscribe(() => this.takeIn());
    this.takeIn();
    addEventListener('pointerdown', this.gesture);
    this.timer = setInterval(() => {
      const state = this.voice.isBlocked ? 'blocked' : 'ok';
      if (state !== this.told) {
        this.told = state;
        onState(state);
        this.sender.send('POST', '/devices/status', { sound: state }).catch(() => {
          this.told = null;
        });
      }
      if (!this.busy) void this.speakNext();
    }, lookMs);
  }

  stop(): void {
    clearInterval(this.timer);
    removeEventListener('pointerdown', this.gesture);
    this.unsubscribe();
  }

  async unlock(): Promise<void> {
    await this.voice.unlock();
  }

  /** The day's recent calls hold everything that can still be current, also after a reconnect. */
  private takeIn(): void {
    const { day } = this.client.getView();
    if (day.date !== this.date) {
      this.date = day.date;
      this.queue.reset();
    }
    for (const each of this.queue.take(announcementsOf(day, this.zoneId), this.client.now()))
      this.tell(each, 'skipped');
  }

  private async speakNext(): Promise<void> {
    this.busy = true;
    try {
      const next = this.queue.next();
      if (!next) return;
      mark(next, 'started');
      // Twice, unless more people wait to be called: none of them should wait for a repetition.
      this.tell(next, await this.voice.play(next, this.queue.length > 1 ? 1 : 2));
    } finally {
      this.busy = false;
    }
  }

  private tell(announcement: Announcement, how: Heard): void {
    mark(announcement, how === 'skipped' ? 'skipped' : 'ended', how);
    this.spoken.add(this.date, announcement.seq);
    const { ticketId, seq: callSeq } = announcement;
    const body = { commandId: newCommandId(), ticketId, callSeq, how };
    const send = (): Promise<unknown> =>
      this.sender.send('POST', `/buildings/${this.buildingId}/announcements`, body);
    // A refusal only means that the ticket has gone on.
    untilAnswered(send).catch(() => undefined);
  }
}

/** For whoever watches the page: each announcement's start and end. */
function mark(announcement: Announcement, phase: 'started' | 'ended' | 'skipped', how?: Heard): void {
  const { seq, number } = announcement;
  dispatchEvent(new CustomEvent('satuatap:announcement', { detail: { seq, number, phase, how } }));
}

function announcementsOf(day: Day, zoneId: string): Announcement[] {
  const { config } = day;
  if (!config) return [];
  const zone = config.zones.find(({ id }) => id === zoneId);
  const floor = config.floors.find(({ id }) => id === zone?.floorId);
  return day.calls.flatMap(({ seq, at, ticketId, number, counterId, recall }) => {
    const counter = config.counters.find(({ id }) => id === counterId);
    if (counter?.zoneId !== zoneId) return [];
    const floors = config.floors.length > 1 && floor ? { floorLevel: floor.level } : {};
    return [{ seq, at, ticketId, number, counterLabel: counter.label, recall, ...floors }];
  });
}
