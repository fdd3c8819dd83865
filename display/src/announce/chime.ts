/** Two falling notes before a call. */
const notes = [659.25, 523.25] as const;
const noteSeconds = 0.32;
const fadeSeconds = 0.7;
const loudness = 0.35;

/** Places the chime from `from` on; gives when a voice may follow. */
export function playChime(context: BaseAudioContext, from: number): number {
  notes.forEach((frequency, index) => {
    const at = from + index * noteSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    // From near nothing and back to it, so that it does not click.
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(loudness, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + fadeSeconds);
    tone.connect(volume).connect(context.destination);
    tone.onended = () => volume.disconnect();
    tone.start(at);
    tone.stop(at + fadeSeconds);
  });
  return from + notes.length * noteSeconds + 0.3;
}
