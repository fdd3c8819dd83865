/** Sound and vibration at a call. A phone lets a page sound only after a touch, so it is asked for, once. */
import type { Language } from '@satuatap/shared/queue';
import { Bell, BellOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { chime, keepAwake, vibrate } from './ring.js';
import { words } from './words.js';

/** A call rings so often, unless it is answered before. */
const rings = 4;
const betweenMs = 4000;

interface AlarmProps {
  /** Number of the call that stands; `null` without one. A recall has a new number. */
  readonly callSeq: number | null;
  /** Whether there is another call to come. */
  readonly isWanted: boolean;
  readonly language: Language;
}

type Sound = 'asked' | 'on' | 'blocked';

export function Alarm({ callSeq, isWanted, language }: AlarmProps) {
  const [sound, setSound] = useState<Sound>('asked');
  const context = useRef<AudioContext | null>(null);
  const say = words[language];
  useEffect(() => {
    if (callSeq === null) return undefined;
    let left = rings;
    const ring = (): void => {
      vibrate();
      if (context.current) chime(context.current);
      left -= 1;
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(ring, betweenMs);
    ring();
    return () => clearInterval(timer);
  }, [callSeq]);
  useEffect(() => {
    if (sound !== 'on') return undefined;
    return keepAwake();
  }, [sound]);
  useEffect(() => () => void context.current?.close(), []);
  const switchOn = async (): Promise<void> => {
    try {
      const made = new AudioContext();
      await made.resume();
      context.current = made;
      chime(made);
      vibrate();
      setSound('on');
    } catch {
      // An old or locked phone: the screen and its title still tell.
      setSound('blocked');
    }
  };
  if (!isWanted) return null;
  if (sound === 'asked') {
    return (
      <div className="card ask">
        <button type="button" className="main" onClick={() => void switchOn()}>
          <Bell aria-hidden /> {say.sound}
        </button>
        <small>{say.soundWhy}</small>
      </div>
    );
  }
  return (
    <p role="status" className="card quiet">
      {sound === 'on' ? <Bell aria-hidden /> : <BellOff aria-hidden />}{' '}
      {sound === 'on' ? say.soundOn : say.soundBlocked}
    </p>
  );
}
