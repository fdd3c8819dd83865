/** The browser's own voice, where there are no clips. */
import { announcementText, type AnnouncementFacts } from '@satuatap/shared/announce';
import type { Language } from '@satuatap/shared/queue';

const longestMs = 20_000;

/** Says it; false if the browser has no voice of the language, or it failed. */
export function browserSays(facts: AnnouncementFacts, language: Language): Promise<boolean> {
  if (!('speechSynthesis' in globalThis)) return Promise.resolve(false);
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (!voice) return Promise.resolve(false);
  const utterance = new SpeechSynthesisUtterance(announcementText(facts, language));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), longestMs);
    const end = (said: boolean): void => {
      clearTimeout(timer);
      done(said);
    };
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
    speechSynthesis.speak(utterance);
  });
}
