/** The longest wait of a line against its promise: the figures, and a bar that is full when the promise is used up. */
import { useHall } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';

interface PromiseBarProps {
  readonly waiting: number;
  readonly longestMs: number;
  readonly targetMinutes: number;
}

export function PromiseBar({ waiting, longestMs, targetMinutes }: PromiseBarProps) {
  const { language, say } = useHall();
  const share = longestMs / (targetMinutes * 60_000);
  return (
    <span className="promise-bar" data-over={share >= 1}>
      <span className="figure">
        {share >= 1 && '▲ '}
        {waiting > 0 ? shortDuration(longestMs, language) : '–'} {say.of} {targetMinutes} {say.minutesShort}
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="promise" />
        <rect width={Math.min(100, share * 100)} height="8" className="used" />
      </svg>
    </span>
  );
}
