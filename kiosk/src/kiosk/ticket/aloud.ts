/** Says a ticket aloud: by the browser's voice of the language, else its number by clips, else not at all. */
import { announcementClips } from '@satuatap/shared/announce';
import type { Language } from '@satuatap/shared/queue';

export interface Spoken {
  readonly number: string;
  readonly service: string;
  readonly wait: string;
}

const numberWords: Readonly<Record<Language, string>> = { id: 'Nomor antrean Anda', en: 'Your number is' };

/** "B 0 0 6": letter by letter, so that no voice takes it for a word or a quantity. */
const spelled = (number: string): string => Array.from(number).join(' ');

export const ticketSentence = ({ number, service, wait }: Spoken, language: Language): string =>
  [
    `${numberWords[language]} ${spelled(number)}`,
    service,
    wait.replace(/–\u2060?/, language === 'id' ? ' sampai ' : ' to ').replace('\u00a0', ' '),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');

export function sayTicket(spoken: Spoken, language: Language): void {
  const voice =
    'speechSynthesis' in globalThis
      ? speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language))
      : undefined;
  // A kiosk that cannot sound shows it all the same.
  if (!voice) void sayNumber(spoken.number, language).catch(() => undefined);
  else {
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(ticketSentence(spoken, language));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  }
}

type Clips = Readonly<Record<string, Readonly<Record<'middle' | 'end', { at: number; seconds: number }>>>>;

/** The number alone, by the clips that the boards speak with. */
async function sayNumber(number: string, language: Language): Promise<void> {
  if (!('AudioContext' in globalThis)) return;
  const folder = `/display/voice/${language}`;
  const { sound, clips } = (await (await fetch(`${folder}/manifest.json`)).json()) as {
    sound: string;
    clips: Clips;
  };
  const bytes = await (await fetch(`${folder}/${sound}`)).arrayBuffer();
  const context = new AudioContext();
  const buffer = await context.decodeAudioData(bytes);
  // Without its last part, which sends people to a counter.
  const said = announcementClips({ number, counterLabel: '' }, language).slice(0, -1);
  let at = context.currentTime + 0.1;
  said.forEach(({ clip, pauseBeforeSeconds }, index) => {
    const place = clips[clip]?.[index === said.length - 1 ? 'end' : 'middle'];
    if (!place) return;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    at += pauseBeforeSeconds;
    source.start(at, place.at, place.seconds);
    at += place.seconds;
    if (index === said.length - 1) source.onended = () => void context.close();
  });
}
