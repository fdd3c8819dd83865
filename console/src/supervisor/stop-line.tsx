/** A line is stopped with its reason, which everyone at a desk then reads. */
import type { Service } from '@satuatap/shared/queue';
import { Frame } from '../hall/frame.js';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';

interface StopLineProps {
  readonly service: Service;
  readonly onClose: () => void;
}

export function StopLine({ service, onClose }: StopLineProps) {
  const { language, say, act } = useHall();
  return (
    <Frame title={`${say.stopTitle}: ${service.name[language]}`} onClose={onClose}>
      <p>{say.stopHint}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const reason = textOf(new FormData(event.currentTarget), 'reason');
          if (reason === '') return;
          act({ type: 'stopLine', serviceId: service.id, reason });
          onClose();
        }}
      >
        <label className="field">
          {say.stopWhy}
          <input name="reason" required maxLength={200} autoComplete="off" />
        </label>
        <div className="row">
          <button type="submit" className="main">
            {say.stopLine}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {say.cancel}
          </button>
        </div>
      </form>
    </Frame>
  );
}
