import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';

interface PauseProps {
  readonly counterId: string;
  readonly onClose: () => void;
}

export function Pause({ counterId, onClose }: PauseProps) {
  const { config, language, say, act } = useHall();
  return (
    <Frame title={say.pause} onClose={onClose}>
      <p>{say.pauseWhy}</p>
      <div className="choices">
        {config.pauseReasons.map((reason) => (
          <button
            type="button"
            key={reason.id}
            onClick={() => {
              act({ type: 'pauseCounter', counterId, reason: reason.id });
              onClose();
            }}
          >
            {reason.name[language]}
          </button>
        ))}
      </div>
      <button type="button" className="quiet" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}
