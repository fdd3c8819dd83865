/** The words of an announcement, as clips for the voice and as a sentence for a reader. */
import type { Language } from '../queue/index.js';
import { allNumberWords, numberWords } from './numbers.js';

export interface AnnouncementFacts {
  /** "A012" */
  readonly number: string;
  /** "3", "A2" */
  readonly counterLabel: string;
  /** Given where the building has several floors. */
  readonly floorLevel?: number;
}

export interface Clip {
  readonly clip: string;
  /** `end` falls, as the end of a sentence does. */
  readonly tone: 'middle' | 'end';
  readonly pauseBeforeSeconds: number;
}

const phrases = {
  id: { number: 'nomor-antrean', go: 'silakan-ke-loket', floor: 'lantai' },
  en: { number: 'ticket-number', go: 'please-go-to-counter', floor: 'floor' },
} as const;

/** What each phrase says. */
export const phraseTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: { 'nomor-antrean': 'nomor antrean', 'silakan-ke-loket': 'silakan ke loket', lantai: 'lantai' },
  en: { 'ticket-number': 'ticket number', 'please-go-to-counter': 'please go to counter', floor: 'floor' },
};

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Every clip that an announcement can ask for. */
export const allClips = (language: Language): string[] => [
  ...letters.map((letter) => `letter-${letter}`),
  ...allNumberWords[language],
  ...Object.keys(phraseTexts[language]),
];

/** Between the letter and the number, seconds. */
const letterPause = 0.2;
const phrasePause = 0.25;

/** Letters and whole numbers of a label, in groups that a pause parts; other signs are silent. */
function spelled(text: string, language: Language): string[][] {
  return (text.toLowerCase().match(/[a-z]|\d+/g) ?? []).map((part) =>
    /\d/.test(part) ? numberWords(Number(part), language) : [`letter-${part}`],
  );
}

/** One utterance; whoever plays it repeats it once. */
export function announcementClips(
  { number, counterLabel, floorLevel }: AnnouncementFacts,
  language: Language,
): Clip[] {
  const say = phrases[language];
  const groups: { readonly clips: readonly string[]; readonly pause: number }[] = [
    { clips: [say.number], pause: 0 },
    ...spelled(number, language).map((clips) => ({ clips, pause: letterPause })),
    { clips: [say.go], pause: phrasePause },
    ...spelled(counterLabel, language).map((clips) => ({ clips, pause: 0 })),
    ...(floorLevel === undefined
      ? []
      : [{ clips: [say.floor, ...numberWords(Math.abs(floorLevel), language)], pause: phrasePause }]),
  ];
  const clips = groups.flatMap(({ clips: names, pause }) =>
    names.map((clip, index) => ({ clip, pauseBeforeSeconds: index === 0 ? pause : 0 })),
  );
  return clips.map((clip, index) => ({ ...clip, tone: index === clips.length - 1 ? 'end' : 'middle' }));
}

/** The same as a sentence, for the browser's own voice. */
export function announcementText(facts: AnnouncementFacts, language: Language): string {
  const say = phraseTexts[language];
  const words = announcementClips(facts, language).map(({ clip, pauseBeforeSeconds }) => {
    const text =
      say[clip] ?? (clip.startsWith('letter-') ? clip.slice('letter-'.length).toUpperCase() : clip);
    return pauseBeforeSeconds > 0 ? `, ${text}` : ` ${text}`;
  });
  return `${words.join('').trim()}.`;
}
