import type { ZoneOccupancy } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { occupancyWords } from './words.js';

const marks = { room: '●', warn: '▲', full: '■' } as const;

/** How full a zone is: in words, and as a bar that says the same. */
export function CapacityBar({ zone: { people, capacity, state } }: { readonly zone: ZoneOccupancy }) {
  const { language } = useHall();
  const say = occupancyWords[language];
  if (!capacity) return <span className="quiet-text">{say.noLimit}</span>;
  const { warn, limit } = capacity;
  return (
    <span className="capacity" data-state={state}>
      <span>
        {marks[state]} {say.states[state]}, {say.of(people, limit)}
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="whole" />
        <rect width={Math.min(100, (people / limit) * 100)} height="8" className="used" />
        <rect x={(warn / limit) * 100 - 0.5} width="1" height="8" className="mark" />
      </svg>
    </span>
  );
}
