/**
 * The board's voice: a chime, then each language, once or more, placed without a gap on the audio clock. It falls
 * back from the building's own clips to ours, to the browser's voice, to the chime alone.
 */
import { announcementClips, announcementText } from '@satuatap/shared/announce';
import type { Heard, Language } from '@satuatap/shared/queue';
import type { Announcement } from './queue.js';

interface Pack {
  readonly sound: AudioBuffer;
  readonly clips: Readonly<
    Record<string, Readonly<Record<'middle' | 'end', { at: number; seconds: number }>>>
  >;
}

const chimeNotes = [659.25, 523.25] as const;
const noteSeconds = 0.32;
const betweenSeconds = 0.7;
/** A sound that has not ended so long after it should have is taken to be lost. */
const slackMs = 3000;

export class Voice {
  private readonly packs = new Map<Language, Promise<Pack | null>>();

  constructor(
    private readonly context: AudioContext,
    private readonly buildingId: string,
    private readonly languages: readonly Language[],
  ) {}

  /** Whether the browser lets this page sound. */
  get isBlocked(): boolean {
    return this.context.state !== 'running';
  }

  async unlock(): Promise<void> {
    await this.context.resume();
  }

  /** Says it so many times in each language; resolves when the sound has ended. */
  async play(announcement: Announcement, times: number): Promise<Heard> {
    if (this.isBlocked) return 'silent';
    let end = this.chime(this.context.currentTime + 0.05);
    let heard: Heard = 'chime';
    const spoken: Language[] = [];
    for (let time = 0; time < times; time++) {
      for (const language of this.languages) {
        const pack = await this.pack(language);
        const after = pack && this.say(pack, announcement, language, end + betweenSeconds);
        if (after) {
          end = after;
          heard = 'clips';
        } else if (!spoken.includes(language)) spoken.push(language);
      }
    }
    await this.until(end);
    if (heard === 'chime')
      for (const language of spoken) if (await browserSays(announcement, language)) heard = 'browser-voice';
    return heard;
  }

  private pack(language: Language): Promise<Pack | null> {
    const known = this.packs.get(language) ?? this.load(language);
    this.packs.set(language, known);
    return known;
  }

  /** The building's own recordings first, else ours. */
  private async load(language: Language): Promise<Pack | null> {
    for (const folder of [
      `/voice/${this.buildingId}/${language}`,
      `${import.meta.env.BASE_URL}voice/${language}`,
    ]) {
      try {
        const answer = await fetch(`${folder}/manifest.json`);
        if (!answer.ok) continue;
        const manifest = (await answer.json()) as { sound: string; clips: Pack['clips'] };
        const sound = await (await fetch(`${folder}/${manifest.sound}`)).arrayBuffer();
        return { sound: await this.context.decodeAudioData(sound), clips: manifest.clips };
      } catch {
        // A pack that cannot be read is as none; the next is tried.
        continue;
      }
    }
    return null;
  }

  /** Places one utterance; gives when it ends, or `null` if the pack lacks a clip of it. */
  private say(pack: Pack, announcement: Announcement, language: Language, from: number): number | null {
    const clips = announcementClips(announcement, language).map(({ clip, tone, pauseBeforeSeconds }) => ({
      place: pack.clips[clip]?.[tone],
      pauseBeforeSeconds,
    }));
    if (clips.some(({ place }) => place === undefined)) return null;
    let at = Math.max(from, this.context.currentTime + 0.05);
    for (const { place, pauseBeforeSeconds } of clips) {
      if (!place) continue;
      at += pauseBeforeSeconds;
      const source = this.context.createBufferSource();
      source.buffer = pack.sound;
      source.connect(this.context.destination);
      source.onended = () => source.disconnect();
      source.start(at, place.at, place.seconds);
      at += place.seconds;
    }
    return at;
  }

  private chime(from: number): number {
    chimeNotes.forEach((frequency, index) => {
      const at = from + index * noteSeconds;
      const tone = this.context.createOscillator();
      const volume = this.context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.35, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.7);
      tone.connect(volume).connect(this.context.destination);
      tone.onended = () => volume.disconnect();
      tone.start(at);
      tone.stop(at + 0.75);
    });
    return from + chimeNotes.length * noteSeconds + 0.3;
  }

  /** Waits on the audio clock, but not for ever: a stuck one must not hold up the next call. */
  private until(end: number): Promise<void> {
    const leftMs = Math.max(0, end - this.context.currentTime) * 1000;
    const deadline = performance.now() + leftMs + slackMs;
    return new Promise((done) => {
      const look = (): void => {
        if (this.context.currentTime >= end || performance.now() > deadline) done();
        else setTimeout(look, 50);
      };
      setTimeout(look, leftMs);
    });
  }
}

/** The browser's own voice of the language, if it has one. */
function browserSays(announcement: Announcement, language: Language): Promise<boolean> {
  if (!('speechSynthesis' in globalThis)) return Promise.resolve(false);
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (!voice) return Promise.resolve(false);
  const utterance = new SpeechSynthesisUtterance(announcementText(announcement, language));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), 20_000);
    const end = (said: boolean): void => {
      clearTimeout(timer);
      done(said);
    };
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
    speechSynthesis.speak(utterance);
  });
}
