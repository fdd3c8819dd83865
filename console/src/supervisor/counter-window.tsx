/** One counter: what it serves, and what a supervisor can do for an officer who cannot. */
import { servedAt, serviceOf, type Counter, type CounterCommand } from '@satuatap/shared/queue';
import { Choices } from '../desk/dialogs/choices.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';

interface CounterWindowProps {
  readonly counter: Counter;
  readonly onClose: () => void;
}

export function CounterWindow({ counter, onClose }: CounterWindowProps) {
  const { view, config, language, names, say, act } = useHall();
  const state = view.day.counters[counter.id];
  const counterId = counter.id;
  const send = (command: CounterCommand): void => {
    act(command);
    onClose();
  };
  const services = servedAt(view.day, counterId).flatMap(
    ({ serviceId }) => serviceOf(config, serviceId)?.name[language] ?? [],
  );
  return (
    <Frame
      title={`${say.counter} ${counter.label} · ${names.get(state?.officerId ?? '') ?? say.someone}`}
      onClose={onClose}
    >
      <p>{services.join(' · ')}</p>
      {state?.state === 'paused' ? (
        <button type="button" className="main" onClick={() => send({ type: 'resumeCounter', counterId })}>
          {say.resume}
        </button>
      ) : (
        <div className="stack">
          <p>{say.pauseWhy}</p>
          <Choices
            of={config.pauseReasons}
            onChoose={(reason) => send({ type: 'pauseCounter', counterId, reason })}
          />
        </div>
      )}
      <div className="row">
        <button
          type="button"
          disabled={state?.current !== null}
          onClick={() => send({ type: 'closeCounter', counterId })}
        >
          {say.closeCounter}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say.cancel}
        </button>
      </div>
    </Frame>
  );
}
