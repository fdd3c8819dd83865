/** How many waited over the day, as a low hill behind the slider. The slider says the number of its moment. */
import { useMemo } from 'react';
import type { Span } from './position.js';
import type { WaitingAt } from './replay.js';

interface TimeLineProps {
  readonly waiting: readonly WaitingAt[];
  readonly span: Span;
  readonly at: number;
}

const width = 1000;
const height = 60;

const placeOf = (moment: number, { from, to }: Span): number =>
  (width * (Math.min(to, Math.max(from, moment)) - from)) / Math.max(1, to - from);

function hillOf(waiting: readonly WaitingAt[], span: Span): string {
  const most = Math.max(1, ...waiting.map((each) => each.waiting));
  const steps = waiting.map(
    (each) => `H${placeOf(each.at, span).toFixed(1)}V${(height - (height * each.waiting) / most).toFixed(1)}`,
  );
  return `M0 ${height}${steps.join('')}H${width}V${height}Z`;
}

export function TimeLine({ waiting, span, at }: TimeLineProps) {
  const hill = useMemo(() => hillOf(waiting, span), [waiting, span]);
  const now = placeOf(at, span);
  return (
    <svg
      className="time-line"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={hill} />
      <line x1={now} x2={now} y1="0" y2={height} />
    </svg>
  );
}
