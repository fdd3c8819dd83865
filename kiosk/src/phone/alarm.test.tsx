import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Alarm } from './alarm.js';

/** What the phone does, as a phone's browser would be asked to; jsdom has none of it. */
let vibrations = 0;
let tones = 0;
const param = { value: 0, setValueAtTime: () => param, exponentialRampToValueAtTime: () => param };
class PhoneAudio {
  currentTime = 0;
  destination = {};
  resume = (): Promise<void> => Promise.resolve();
  close = (): Promise<void> => Promise.resolve();
  createOscillator = (): object => ({
    frequency: param,
    connect: (next: unknown) => next,
    start: () => {
      tones += 1;
    },
    stop: () => undefined,
  });
  createGain = (): object => ({ gain: param, connect: (next: unknown) => next, disconnect: () => undefined });
}

const pass = (ms: number): void => act(() => jest.advanceTimersByTime(ms));
const alarm = (callSeq: number | null) => <Alarm callSeq={callSeq} isWanted language="id" />;

describe('a phone whose number is called', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    vibrations = 0;
    tones = 0;
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: () => (vibrations += 1) });
    Object.defineProperty(globalThis, 'AudioContext', { configurable: true, value: PhoneAudio });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('vibrates a few times and then lets the person be', () => {
    const { rerender } = render(alarm(null));
    pass(10_000);
    expect(vibrations).toBe(0);
    rerender(alarm(7));
    expect(vibrations).toBe(1);
    pass(60_000);
    expect(vibrations).toBe(4);
    expect(tones).toBe(0);
  });

  it('starts anew at a recall, and ends when the call does', () => {
    const { rerender } = render(alarm(7));
    rerender(alarm(9));
    expect(vibrations).toBe(2);
    rerender(alarm(null));
    pass(60_000);
    expect(vibrations).toBe(2);
  });

  it('sounds too, once it was touched, and says so', async () => {
    const { rerender } = render(alarm(null));
    fireEvent.click(screen.getByRole('button', { name: /Bunyikan saat dipanggil/ }));
    expect(await screen.findByText(/Bunyi aktif/)).toBeVisible();
    const tried = tones;
    expect(tried).toBeGreaterThan(0);
    rerender(alarm(7));
    expect(tones).toBe(2 * tried);
  });

  it('says that it cannot sound where the phone does not let it', async () => {
    Object.defineProperty(globalThis, 'AudioContext', { configurable: true, value: undefined });
    render(alarm(null));
    fireEvent.click(screen.getByRole('button', { name: /Bunyikan saat dipanggil/ }));
    expect(await screen.findByText(/tidak mengizinkan bunyi/)).toBeVisible();
  });
});
