/** Plays a day: a position that goes on by itself, or where somebody puts it. */
import { useEffect, useMemo, useState } from 'react';
import { positionAfter, positionAt, spanOf, type Position, type Span, type Speed } from './position.js';
import type { Replay } from './replay.js';

/** How often a playing hall is drawn, ms. */
const frameMs = 100;

export interface Player {
  readonly span: Span;
  readonly position: Position;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** To a moment, epoch ms. */
  readonly seek: (at: number) => void;
  /** So many events on; back with a negative number. It stands still then. */
  readonly step: (events: number) => void;
  readonly toggle: () => void;
}

/** @param start the moment to begin at, epoch ms; `null`: the beginning */
export function usePlayer(replay: Replay, start: number | null): Player {
  const span = useMemo(() => spanOf(replay), [replay]);
  const [position, setPosition] = useState(() => positionAt(replay, span, start ?? span.from));
  const [wantsPlay, setWantsPlay] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const playing = wantsPlay && position.at < span.to;
  useEffect(() => {
    if (!playing) return undefined;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = (now - before) * speed;
      before = now;
      setPosition(({ at }) => positionAt(replay, span, at + passed));
    }, frameMs);
    return () => clearInterval(timer);
  }, [playing, speed, replay, span]);
  return {
    span,
    position,
    playing,
    speed,
    setSpeed,
    seek: (at) => setPosition(positionAt(replay, span, at)),
    step: (events) => {
      setWantsPlay(false);
      setPosition((now) => positionAfter(replay, span, now, events));
    },
    toggle: () => {
      // From the end it begins anew.
      if (!playing && position.at >= span.to) setPosition(positionAt(replay, span, span.from));
      setWantsPlay(!playing);
    },
  };
}
