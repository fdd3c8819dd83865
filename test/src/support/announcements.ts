/** What a board announces, as it tells the page; and the sound itself, as it goes to the loudspeaker. */
import type { Page } from 'playwright-core';

export interface Announced {
  readonly seq: number;
  readonly number: string;
  readonly phase: 'started' | 'ended' | 'skipped';
  readonly how?: string;
}

/** Keeps the board's announcements from the next load on; they outlive a reload. */
export async function keepAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('satuatap:announcement', (event) => {
      const before = JSON.parse(sessionStorage.getItem('announced') ?? '[]') as unknown[];
      sessionStorage.setItem('announced', JSON.stringify([...before, (event as CustomEvent).detail]));
    });
  });
}

export const announced = (page: Page): Promise<Announced[]> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('announced') ?? '[]') as never);

/** The numbers that reached this phase, in the order in which they did. */
export const numbersOf = (all: readonly Announced[], phase: Announced['phase']): string[] =>
  all.filter((each) => each.phase === phase).map(({ number }) => number);

interface Recorded {
  /** Frames of `frameSeconds` each: the highest level of each, 0 to 1. */
  readonly levels: readonly number[];
  readonly frameSeconds: number;
}

/** Records the levels of all sound from the next load on. */
export async function keepSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Buffers as long as they may be: the page hears of each, and misses those for which it has no time.
    const bufferFrames = 16_384;
    const size = 512;
    const recorders = new WeakMap<BaseAudioContext, ScriptProcessorNode>();
    const levels: number[] = [];
    const { value } = Object.getOwnPropertyDescriptor(AudioNode.prototype, 'connect') ?? {};
    const connect = value as (this: AudioNode, to: AudioNode) => AudioNode;
    const recorderOf = (context: BaseAudioContext): ScriptProcessorNode => {
      const known = recorders.get(context) ?? context.createScriptProcessor(bufferFrames, 1, 1);
      if (!recorders.has(context)) {
        recorders.set(context, known);
        known.onaudioprocess = ({ inputBuffer }) => {
          const sound = inputBuffer.getChannelData(0);
          for (let from = 0; from < sound.length; from += size)
            levels.push(
              sound.subarray(from, from + size).reduce((high, at) => Math.max(high, Math.abs(at)), 0),
            );
        };
        connect.call(known, context.destination);
        Object.assign(globalThis, {
          recorded: () => ({ levels, frameSeconds: size / context.sampleRate }),
        });
      }
      return known;
    };
    Object.assign(AudioNode.prototype, {
      connect(this: AudioNode, to: AudioNode) {
        if (to === this.context.destination) connect.call(this, recorderOf(this.context));
        return connect.call(this, to);
      },
    });
  });
}

const recorded = (page: Page): Promise<Recorded> => page.evaluate('recorded()');

const quiet = 0.004;

/** Stretches of sound, with the silence after each; a pause shorter than `leastSeconds` is none. */
export async function stretches(
  page: Page,
  leastSeconds: number,
): Promise<{ stretches: { seconds: number; silenceAfter: number }[]; loudest: number }> {
  const { levels, frameSeconds } = await recorded(page);
  const found: { seconds: number; silenceAfter: number }[] = [];
  let start: number | null = null;
  let last = 0;
  levels.forEach((level, frame) => {
    if (level < quiet) return;
    const silence = (frame - last - 1) * frameSeconds;
    if (start !== null && silence >= leastSeconds) {
      found.push({ seconds: (last + 1 - start) * frameSeconds, silenceAfter: silence });
      start = frame;
    }
    start ??= frame;
    last = frame;
  });
  if (start !== null) found.push({ seconds: (last + 1 - start) * frameSeconds, silenceAfter: Infinity });
  return { stretches: found, loudest: Math.max(0, ...levels) };
}
