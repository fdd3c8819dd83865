/** What a phone can do to be noticed. */

const notes = [659.25, 880, 659.25, 880] as const;
const noteSeconds = 0.28;

export function chime(context: AudioContext): void {
  // A phone that slept may have stopped the clock of the sound.
  void context.resume();
  notes.forEach((frequency, index) => {
    const at = context.currentTime + 0.05 + index * noteSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.6, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + noteSeconds);
    tone.connect(volume).connect(context.destination);
    tone.onended = () => volume.disconnect();
    tone.start(at);
    tone.stop(at + noteSeconds);
  });
}

/** Not every phone may; a page that was never touched may not either. */
export function vibrate(): void {
  if ('vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 400]);
}

/** Keeps the screen on while the page is in front; gives what ends it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const take = (): void => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given;
        if (over) void given.release();
      },
      // A phone that saves its battery says no.
      () => undefined,
    );
  };
  take();
  document.addEventListener('visibilitychange', take);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}
