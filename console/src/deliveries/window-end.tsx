/** The end of a form about a delivery: what went wrong, what Enter does, and the way out. */
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { words } from '../words/index.js';

interface WindowEndProps {
  readonly problem: string;
  readonly act: string;
  readonly mayAct: boolean;
  readonly onClose: () => void;
}

export function WindowEnd({ problem, act, mayAct, onClose }: WindowEndProps) {
  const { language } = useHall();
  return (
    <>
      <ProblemLine problem={problem} />
      <div className="row">
        <button type="submit" className="main" disabled={!mayAct}>
          {act} <kbd>Enter</kbd>
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {words[language].close}
        </button>
      </div>
    </>
  );
}
