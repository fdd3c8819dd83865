/** Lets a new device in by the code that its screen shows. */
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';
import type { DeviceRequests } from './use-device-requests.js';

export function PairDevice({ requests }: { readonly requests: DeviceRequests }) {
  const { say } = useHall();
  const pair = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const printer = textOf(data, 'printer');
    const code = textOf(data, 'code').toUpperCase();
    if (await requests.pair({ code, ...(printer !== '' && { printer }) })) form.reset();
  };
  return (
    <form
      className="pair"
      aria-label={say.pairTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void pair(event.currentTarget);
      }}
    >
      <h3>{say.pairTitle}</h3>
      <p className="quiet-text">{say.pairHint}</p>
      <label className="field">
        {say.code}
        <input name="code" required minLength={6} maxLength={6} autoComplete="off" className="code" />
      </label>
      <label className="field">
        {say.printer}
        <input name="printer" autoComplete="off" inputMode="url" placeholder={say.printerHint} />
      </label>
      <button type="submit" className="main" disabled={requests.busy}>
        {requests.busy ? say.sending : say.pair}
      </button>
    </form>
  );
}
