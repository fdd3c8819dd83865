import { newCommandId } from '@satuatap/shared/client';
import { mostCounted, type ZoneOccupancy } from '@satuatap/shared/contract';
import { useRef, useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { words } from '../words/index.js';
import { occupancyWords } from './words.js';

interface CountWindowProps {
  readonly zone: ZoneOccupancy;
  readonly name: string;
  readonly busy: boolean;
  readonly problem: string;
  readonly onSave: (people: number, commandId: string) => void;
  readonly onClose: () => void;
}

/** Begins with what is believed: where that is right, saving it is the second touch. */
export function CountWindow({ zone, name, busy, problem, onSave, onClose }: CountWindowProps) {
  const { language } = useHall();
  const say = occupancyWords[language];
  const [text, setText] = useState(String(zone.people));
  // Another number is another count.
  const command = useRef({ text, id: newCommandId() });
  const people = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  const isCount = people <= mostCounted;
  const step = (by: number): void =>
    setText(String(Math.min(mostCounted, Math.max(0, (isCount ? people : zone.people) + by))));
  return (
    <Frame title={say.countZone(name)} onClose={onClose}>
      <form
        className="count-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isCount || busy) return;
          if (command.current.text !== text) command.current = { text, id: newCommandId() };
          onSave(people, command.current.id);
        }}
      >
        <label htmlFor="people-counted">{say.countHow}</label>
        <div className="row">
          <button type="button" aria-label={say.fewer} onClick={() => step(-1)}>
            −
          </button>
          <input
            id="people-counted"
            data-first
            inputMode="numeric"
            autoComplete="off"
            value={text}
            maxLength={5}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="button" aria-label={say.more} onClick={() => step(1)}>
            +
          </button>
        </div>
        <ProblemLine problem={problem} />
        <div className="row">
          <button type="submit" className="main" disabled={!isCount || busy}>
            {say.save}
          </button>
          <button type="button" onClick={onClose}>
            {words[language].cancel}
          </button>
        </div>
      </form>
    </Frame>
  );
}
