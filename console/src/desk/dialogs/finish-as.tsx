import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';
import { Choices } from './choices.js';

interface FinishAsProps {
  readonly counterId: string;
  readonly number: string;
  readonly onClose: () => void;
}

/** The outcomes; the main act gives the first, which is the usual one. */
export function FinishAs({ counterId, number, onClose }: FinishAsProps) {
  const { config, say, act } = useHall();
  return (
    <Frame title={`${say.finishAs}: ${number}`} onClose={onClose}>
      <Choices
        of={config.outcomes}
        onChoose={(outcome) => {
          act({ type: 'finish', counterId, outcome });
          onClose();
        }}
      />
      <button type="button" className="quiet" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}
