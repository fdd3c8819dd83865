import { useHall } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';
import type { HallFigures } from './hall-figures.js';
import type { LineFacts } from './line-facts.js';

interface FiguresProps {
  readonly lines: readonly LineFacts[];
  readonly figures: HallFigures;
}

/** The top row: how it is now, how the last half hour went, and the day so far. */
export function Figures({ lines, figures }: FiguresProps) {
  const { language, say } = useHall();
  const sum = (of: (line: LineFacts) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const waiting = sum((line) => line.waiting);
  const due = sum((line) => line.due);
  const { meanWaitMs, highWaitMs, withinPromise, served, missed, left } = figures;
  const duration = (ms: number | null): string => (ms === null ? '–' : shortDuration(ms, language));
  const longest = waiting === 0 ? null : Math.max(...lines.map((line) => line.longestMs));
  return (
    <dl className="figures">
      <Figure label={say.waitingNow} value={String(waiting)} />
      <Figure label={say.longestNow} value={duration(longest)} />
      <Figure label={say.beyond} value={due > 0 ? `▲ ${due}` : '0'} alarming={due > 0} />
      <Figure label={say.mean} value={duration(meanWaitMs)} note={say.last30} />
      <Figure label={say.high} value={duration(highWaitMs)} note={say.last30} />
      <Figure
        label={say.within}
        value={withinPromise === null ? '–' : `${Math.round(withinPromise * 100)}%`}
        note={say.today}
      />
      <Figure label={say.served} value={String(served)} note={say.today} />
      <Figure label={say.missedCount} value={String(missed)} note={say.today} />
      <Figure label={say.left} value={String(left)} note={say.today} />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly alarming?: boolean;
}

function Figure({ label, value, note, alarming = false }: FigureProps) {
  return (
    <div data-alarming={alarming}>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong> {note && <span className="quiet-text">{note}</span>}
      </dd>
    </div>
  );
}
