import { jest } from '@jest/globals';

/** Hears each tone that is asked for: jsdom makes no sound. Install it before the page is shown. */
export const tones: jest.Mock<() => void> = jest.fn();

export function hearTones(): void {
  tones.mockClear();
  Object.assign(globalThis, {
    AudioContext: class {
      currentTime = 0;
      destination = {};
      createOscillator = () => {
        tones();
        return { frequency: {}, connect: () => ({ connect: () => {} }), start: () => {}, stop: () => {} };
      };
      createGain = () => ({ gain: {} });
    },
  });
}
