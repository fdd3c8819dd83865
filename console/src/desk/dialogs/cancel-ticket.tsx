import { AskForm } from '../../hall/ask-form.js';
import { Frame } from '../../hall/frame.js';
import { textOf } from '../../hall/form.js';
import { useHall } from '../../hall/hall-screen.js';

interface CancelTicketProps {
  readonly ticketId: number;
  readonly number: string;
  readonly onClose: () => void;
}

export function CancelTicket({ ticketId, number, onClose }: CancelTicketProps) {
  const { say, act } = useHall();
  const cancel = (form: FormData): void => {
    const reason = textOf(form, 'reason');
    act({ type: 'cancel', ticketId, ...(reason !== '' && { reason }) });
    onClose();
  };
  return (
    <Frame title={`${say.cancelTicket}: ${number}`} onClose={onClose}>
      <AskForm verb={say.cancelTicket} away={say.close} onSend={cancel} onClose={onClose}>
        <label className="field">
          {say.cancelWhy}
          <input name="reason" maxLength={200} />
        </label>
      </AskForm>
    </Frame>
  );
}
