/** A short tone that is heard at the desk and hardly beyond it. `hertz`: its height. */
export function quietTone(hertz: number): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  volume.gain.value = 0.08;
  tone.frequency.value = hertz;
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 0.25);
}
