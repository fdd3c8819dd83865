/**
 * The board's voice: a chime, then each language, placed without a gap on the audio clock. What the building's own
 * clips cannot say ours do, then the browser's voice; where there is none of them the chime alone calls.
 */
import { announcementClips, type AnnouncementFacts } from '@satuatap/shared/announce';
import type { Heard, Language } from '@satuatap/shared/queue';
import { browserSays } from './browser-voice.js';
import { playChime } from './chime.js';
import { loadPack, type ClipSound, type Pack } from './pack.js';

/** `blocked`: the browser waits for a touch; `off`: the sound went nowhere the last time. */
export type VoiceState = 'starting' | 'ok' | 'blocked' | 'off';

/** Rest before a chime, and before an utterance. */
const beforeSeconds = 0.3;
const betweenSeconds = 0.7;
/** A sound that has not ended so long after it should have is taken to be lost. */
const slackMs = 3000;
/** A browser that may play starts to within this time. */
const startMs = 2000;
/** A voice that could not be loaded is asked for again after this time. */
const retryMs = 30_000;

export class Voice {
  private context = new AudioContext();
  private startedAt = performance.now();
  private isLost = false;
  private readonly packs = new Map<string, { pack: Promise<Pack | null>; failedAt: number | null }>();

  constructor(private readonly buildingId: string) {}

  get state(): VoiceState {
    if (this.context.state !== 'running')
      return performance.now() - this.startedAt < startMs ? 'starting' : 'blocked';
    return this.isLost ? 'off' : 'ok';
  }

  /** After a touch or a key: the browser lets a page sound from then on. */
  async unlock(): Promise<void> {
    if (this.context.state !== 'running') await this.context.resume();
  }

  /** Loads the packs, so that the first call need not wait for them. */
  async prepare(languages: readonly Language[]): Promise<void> {
    for (const language of languages) await this.packsOf(language);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /**
   * Says it in each language; when all was said once, `onSaid` hears how and tells whether to say it again. Resolves
   * when the sound has ended.
   */
  async play(
    facts: AnnouncementFacts,
    languages: readonly Language[],
    onSaid: (how: Heard) => boolean,
  ): Promise<Heard> {
    if (this.isLost) await this.renew();
    if (this.state === 'blocked') return 'silent';
    let heard: Heard = 'chime';
    let end = playChime(this.context, this.context.currentTime + beforeSeconds);
    if (!(await this.until(end))) return this.lost();
    for (let again = true, first = true; again; first = false) {
      for (const language of languages) {
        const sounds = await this.soundsOf(facts, language);
        if (sounds) {
          end = this.place(sounds, Math.max(end + betweenSeconds, this.context.currentTime + 0.05));
          if (!(await this.until(end))) return this.lost();
          heard = 'clips';
        } else if (await browserSays(facts, language)) {
          end = this.context.currentTime;
          if (heard === 'chime') heard = 'browser-voice';
        }
      }
      again = first && onSaid(heard);
    }
    this.isLost = false;
    return heard;
  }

  private lost(): Heard {
    this.isLost = true;
    return 'silent';
  }

  /** A screen that was switched off takes its sound with it: a new context finds the one that is there now. */
  private async renew(): Promise<void> {
    const old = this.context;
    this.context = new AudioContext();
    this.startedAt = performance.now();
    await old.close();
  }

  /** The clips of one utterance, from the first pack that has them all. */
  private async soundsOf(
    facts: AnnouncementFacts,
    language: Language,
  ): Promise<{ sound: ClipSound; pauseBeforeSeconds: number }[] | null> {
    const clips = announcementClips(facts, language);
    for (const pack of await this.packsOf(language)) {
      const sounds = clips.flatMap(({ clip, tone, pauseBeforeSeconds }) => {
        const sound = pack.soundOf(clip, tone);
        return sound ? [{ sound, pauseBeforeSeconds }] : [];
      });
      if (sounds.length === clips.length) return sounds;
    }
    return null;
  }

  /** The building's own recordings first, then ours. */
  private async packsOf(language: Language): Promise<Pack[]> {
    const folders = [`/voice/${this.buildingId}/${language}`, `${import.meta.env.BASE_URL}voice/${language}`];
    const packs = await Promise.all(folders.map((folder) => this.pack(folder)));
    return packs.filter((pack) => pack !== null);
  }

  private pack(folder: string): Promise<Pack | null> {
    const known = this.packs.get(folder);
    if (known && (known.failedAt === null || performance.now() - known.failedAt < retryMs)) return known.pack;
    const entry = {
      failedAt: null as number | null,
      pack: loadPack(folder, this.context).catch(() => {
        entry.failedAt = performance.now();
        return null;
      }),
    };
    this.packs.set(folder, entry);
    return entry.pack;
  }

  /** Places the clips one after another from `from` on; gives when the last ends. */
  private place(sounds: readonly { sound: ClipSound; pauseBeforeSeconds: number }[], from: number): number {
    let at = from;
    for (const { sound, pauseBeforeSeconds } of sounds) {
      at += pauseBeforeSeconds;
      const source = this.context.createBufferSource();
      source.buffer = sound.buffer;
      source.connect(this.context.destination);
      source.onended = () => source.disconnect();
      source.start(at, sound.at, sound.seconds);
      at += sound.seconds;
    }
    return at;
  }

  /** Waits on the audio clock, but not for ever: a stuck one must not hold up the next call. False if it is stuck. */
  private until(end: number): Promise<boolean> {
    const { context } = this;
    const leftMs = Math.max(0, end - context.currentTime) * 1000;
    const deadline = performance.now() + leftMs + slackMs;
    return new Promise((done) => {
      const look = (): void => {
        if (context.currentTime >= end) done(true);
        else if (performance.now() > deadline) done(false);
        else setTimeout(look, 50);
      };
      setTimeout(look, leftMs);
    });
  }
}
