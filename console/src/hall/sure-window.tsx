import { Frame } from './frame.js';
import { useHall } from './hall-screen.js';

interface SureWindowProps {
  readonly title: string;
  /** On the button that does it. */
  readonly verb: string;
  readonly onSure: () => void;
  readonly onClose: () => void;
  /** What it would bring about. */
  readonly children: React.ReactNode;
}

/** Asks once more; leaving it is what comes first. */
export function SureWindow({ title, verb, onSure, onClose, children }: SureWindowProps) {
  const { say } = useHall();
  return (
    <Frame title={title} onClose={onClose}>
      <p>{children}</p>
      <div className="row">
        <button type="button" className="main" onClick={onClose}>
          {say.cancel}
        </button>
        <button
          type="button"
          onClick={() => {
            onSure();
            onClose();
          }}
        >
          {verb}
        </button>
      </div>
    </Frame>
  );
}
