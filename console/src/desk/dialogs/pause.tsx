import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';
import { Choices } from './choices.js';

interface PauseProps {
  readonly counterId: string;
  readonly onClose: () => void;
}

export function Pause({ counterId, onClose }: PauseProps) {
  const { config, say, act } = useHall();
  const label = config.counters.find(({ id }) => id === counterId)?.label ?? '';
  return (
    <Frame title={`${say.pause}: ${say.counter} ${label}`} onClose={onClose}>
      <p>{say.pauseWhy}</p>
      <Choices
        of={config.pauseReasons}
        onChoose={(reason) => {
          act({ type: 'pauseCounter', counterId, reason });
          onClose();
        }}
      />
      <button type="button" className="quiet" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}
