/** One counter: what it serves and does, and what a supervisor can do for an officer who cannot. */
import { servedAt, serviceOf, type Counter, type CounterCommand } from '@satuatap/shared/queue';
import { Choices } from '../desk/dialogs/choices.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { counterDoing } from './counter-doing.js';
import { Loans } from './loans.js';
import { OpenFor } from './open-for.js';

interface CounterWindowProps {
  readonly counter: Counter;
  readonly onMessage: () => void;
  readonly onClose: () => void;
}

export function CounterWindow({ counter, onMessage, onClose }: CounterWindowProps) {
  const hall = useHall();
  const { view, config, language, names, say, act } = hall;
  const state = view.day.counters[counter.id];
  const isOpen = state !== undefined && state.state !== 'closed';
  const counterId = counter.id;
  const send = (command: CounterCommand): void => {
    act(command);
    onClose();
  };
  const services = servedAt(view.day, counterId).flatMap(({ serviceId, rank }) => {
    const name = serviceOf(config, serviceId)?.name[language];
    return name === undefined ? [] : rank === 'help' ? `${name} (${say.helping})` : name;
  });
  const officer = isOpen ? (names.get(state.officerId ?? '') ?? say.someone) : say.closedState;
  return (
    <Frame title={`${say.counter} ${counter.label} · ${officer}`} onClose={onClose}>
      {isOpen && (
        <p>
          <strong>{counterDoing(counter, hall).text}</strong>
        </p>
      )}
      <p>{services.join('\u00a0· ')}</p>
      {!isOpen && <OpenFor counter={counter} onClose={onClose} />}
      {isOpen && state.state === 'paused' && (
        <button type="button" className="main" onClick={() => send({ type: 'resumeCounter', counterId })}>
          {say.resume}
        </button>
      )}
      {isOpen && state.state === 'open' && (
        <fieldset className="stack">
          <legend>{say.pause}</legend>
          <Choices
            of={config.pauseReasons}
            onChoose={(reason) => send({ type: 'pauseCounter', counterId, reason })}
          />
        </fieldset>
      )}
      <Loans counter={counter} onClose={onClose} />
      <div className="row">
        <button type="button" onClick={onMessage}>
          {say.messageToCounter}
        </button>
        {isOpen && (
          <button
            type="button"
            disabled={state.current !== null}
            onClick={() => send({ type: 'closeCounter', counterId })}
          >
            {say.closeCounter}
          </button>
        )}
        <button type="button" className="quiet" onClick={onClose}>
          {say.close}
        </button>
      </div>
    </Frame>
  );
}
