/** A line is stopped with its reason, which everyone at a desk then reads. */
import type { Service } from '@satuatap/shared/queue';
import { AskForm } from '../hall/ask-form.js';
import { Frame } from '../hall/frame.js';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';

interface StopLineProps {
  readonly service: Service;
  readonly onClose: () => void;
}

export function StopLine({ service, onClose }: StopLineProps) {
  const { language, say, act } = useHall();
  const stop = (form: FormData): void => {
    const reason = textOf(form, 'reason');
    if (reason === '') return;
    act({ type: 'stopLine', serviceId: service.id, reason });
    onClose();
  };
  return (
    <Frame title={`${say.stopTitle}: ${service.name[language]}`} onClose={onClose}>
      <p>{say.stopHint}</p>
      <AskForm verb={say.stopLine} away={say.cancel} onSend={stop} onClose={onClose}>
        <label className="field">
          {say.stopWhy}
          <input name="reason" required maxLength={200} autoComplete="off" />
        </label>
      </AskForm>
    </Frame>
  );
}
