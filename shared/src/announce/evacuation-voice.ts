/** Says again and again that the building is being evacuated: by an alarm tone, and by the browser's voice where it has one. */
import type { Language } from '../queue/index.js';

export type EvacuationKind = 'real' | 'drill';

export const evacuationTexts: Readonly<Record<EvacuationKind, Readonly<Record<Language, string>>>> = {
  real: {
    id: 'Evakuasi. Tinggalkan gedung dengan tenang melalui tangga. Ikuti petugas ke titik kumpul.',
    en: 'Evacuation. Leave the building calmly by the stairs. Follow the wardens to the assembly point.',
  },
  drill: {
    id: 'Ini latihan evakuasi. Tidak ada bahaya. Ikuti petugas ke titik kumpul melalui tangga.',
    en: 'This is an evacuation drill. There is no danger. Follow the wardens to the assembly point by the stairs.',
  },
};

const everyMs = 20_000;
/** Hz; a drill has the lower pair, so that ears tell it too. */
const tones: Readonly<Record<EvacuationKind, readonly [number, number]>> = {
  real: [740, 988],
  drill: [440, 554],
};
const toneSeconds = 0.45;
const toneTimes = 8;
const loudness = 0.4;

/** Gives what ends it. What cannot sound is shown all the same. */
export function announceEvacuation(kind: EvacuationKind): () => void {
  const context = 'AudioContext' in globalThis ? new AudioContext() : null;
  const sound = (): void => {
    if (context?.state === 'running') alarm(context, kind);
    else void context?.resume().catch(() => undefined);
    speak(kind, 'id');
    speak(kind, 'en');
  };
  sound();
  const timer = setInterval(sound, everyMs);
  return () => {
    clearInterval(timer);
    void context?.close().catch(() => undefined);
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
  };
}

function alarm(context: BaseAudioContext, kind: EvacuationKind): void {
  for (let time = 0; time < toneTimes; time++) {
    const at = context.currentTime + 0.05 + time * toneSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = tones[kind][time % 2 === 0 ? 0 : 1];
    // From near nothing and back to it, so that it does not click.
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(loudness, at + 0.02);
    volume.gain.setValueAtTime(loudness, at + toneSeconds - 0.04);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + toneSeconds);
    tone.connect(volume).connect(context.destination);
    tone.onended = () => volume.disconnect();
    tone.start(at);
    tone.stop(at + toneSeconds);
  }
}

function speak(kind: EvacuationKind, language: Language): void {
  if (!('speechSynthesis' in globalThis)) return;
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(evacuationTexts[kind][language]);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.speak(utterance);
}
