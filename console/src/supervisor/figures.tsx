import { waitingFacts, type LineFacts } from '@satuatap/shared/queue';
import { Figure } from '../hall/figure.js';
import { useHall } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';
import type { HallFigures } from './hall-figures.js';

interface FiguresProps {
  readonly lines: readonly LineFacts[];
  readonly figures: HallFigures;
}

/** The top row: how it is now, how the last half hour went, and the day so far. */
export function Figures({ lines, figures }: FiguresProps) {
  const { language, say } = useHall();
  const { waiting, longestMs, due } = waitingFacts(lines);
  const { meanWaitMs, highWaitMs, withinTarget, served, missed, gone } = figures;
  const duration = (ms: number | null): string => (ms === null ? '–' : shortDuration(ms, language));
  return (
    <dl className="figures">
      <Figure label={say.waitingNow} value={String(waiting)} />
      <Figure label={say.longestNow} value={duration(longestMs)} />
      <Figure label={say.beyond} value={due > 0 ? `▲ ${due}` : '0'} alarming={due > 0} />
      <Figure label={say.mean} value={duration(meanWaitMs)} note={say.last30} />
      <Figure label={say.high} value={duration(highWaitMs)} note={say.last30} />
      <Figure
        label={say.within}
        value={withinTarget === null ? '–' : `${Math.round(withinTarget * 100)}%`}
        note={say.today}
      />
      <Figure label={say.served} value={String(served)} note={say.today} />
      <Figure label={say.missedCount} value={String(missed)} note={say.today} />
      <Figure label={say.left} value={String(gone)} note={say.today} />
    </dl>
  );
}
