/** The end of a form about a delivery: what went wrong, what Enter does, and the way out. */
import { useHall } from '../hall/hall-screen.js';
import { visitWords } from '../visits/words.js';

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
      {problem !== '' && (
        <p role="alert" className="banner bad">
          {problem}
        </p>
      )}
      <div className="row">
        <button type="submit" className="main" disabled={!mayAct}>
          {act} <kbd>Enter</kbd>
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {visitWords[language].close}
        </button>
      </div>
    </>
  );
}
