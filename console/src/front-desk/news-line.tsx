/** What was done last with the way back, what came about meanwhile, and what went wrong: always in the same place. */
import { DoneLine } from '../hall/done-line.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { WayBack } from '../hall/use-way-back.js';

interface NewsLineProps {
  /** For who does not see the lists change. */
  readonly heard?: string;
  readonly wayBack: WayBack;
  readonly problem: string;
  readonly onUndo: () => void;
}

export function NewsLine({ heard = '', wayBack, problem, onUndo }: NewsLineProps) {
  return (
    <div className="notices">
      <p className="only-heard" aria-live="polite">
        {heard}
      </p>
      <ProblemLine problem={problem} />
      <DoneLine wayBack={wayBack} hasKey onUndo={onUndo} />
    </div>
  );
}
