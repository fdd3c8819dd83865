import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';

interface CloseCounterProps {
  readonly counterId: string;
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Asked only while people wait for this counter: they would go on waiting without it. */
export function CloseCounter({ counterId, waiting, onClose }: CloseCounterProps) {
  const { say, act } = useHall();
  return (
    <Frame title={say.closeAsk} onClose={onClose}>
      <p>
        {say.closeSure} {waiting} {say.people}.
      </p>
      <div className="row">
        <button type="button" className="main" onClick={onClose}>
          {say.cancel}
        </button>
        <button
          type="button"
          onClick={() => {
            act({ type: 'closeCounter', counterId });
            onClose();
          }}
        >
          {say.closeCounter}
        </button>
      </div>
    </Frame>
  );
}
