import { useHall } from '../../hall/hall-screen.js';
import { SureWindow } from '../../hall/sure-window.js';

interface CloseCounterProps {
  readonly counterId: string;
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Asked only while people wait for this counter: they would go on waiting without it. */
export function CloseCounter({ counterId, waiting, onClose }: CloseCounterProps) {
  const { say, act } = useHall();
  return (
    <SureWindow
      title={say.closeAsk}
      verb={say.closeCounter}
      onSure={() => act({ type: 'closeCounter', counterId })}
      onClose={onClose}
    >
      {say.closeSure} {waiting} {waiting === 1 ? say.person : say.people}.
    </SureWindow>
  );
}
