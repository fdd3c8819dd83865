import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';

interface FinishAsProps {
  readonly counterId: string;
  readonly number: string;
  readonly onClose: () => void;
}

/** The outcomes other than the usual one, which the main act gives. */
export function FinishAs({ counterId, number, onClose }: FinishAsProps) {
  const { config, language, say, act } = useHall();
  return (
    <Frame title={`${say.finishAs}: ${number}`} onClose={onClose}>
      <div className="choices">
        {config.outcomes.map((outcome) => (
          <button
            type="button"
            key={outcome.id}
            onClick={() => {
              act({ type: 'finish', counterId, outcome: outcome.id });
              onClose();
            }}
          >
            {outcome.name[language]}
          </button>
        ))}
      </div>
      <button type="button" className="quiet" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}
