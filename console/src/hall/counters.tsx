/** The counters of the building, to take one; one in use is taken over on purpose only. */
import type { Counter } from '@satuatap/shared/queue';
import { useState } from 'react';
import { DayClosed } from './day-closed.js';
import { Frame } from './frame.js';
import { useHall } from './hall-screen.js';
import { SureWindow } from './sure-window.js';

export function Counters() {
  const { view, config, language, say, names, act, busy } = useHall();
  const [asked, setAsked] = useState<Counter | null>(null);
  const [narrowed, setNarrowed] = useState<Counter | null>(null);
  return (
    <main className="page">
      <h1>{say.chooseCounter}</h1>
      <DayClosed />
      <div className="grid">
        {config.counters.map((counter) => {
          const state = view.day.counters[counter.id];
          const taken = state !== undefined && state.state !== 'closed';
          const zone = config.zones.find(({ id }) => id === counter.zoneId);
          const agency = config.agencies.find(({ id }) => id === counter.agencyId);
          return (
            <div key={counter.id} className="card-with">
              <button
                type="button"
                className="card"
                data-state={taken ? 'taken' : 'free'}
                disabled={busy}
                onClick={() =>
                  taken ? setAsked(counter) : act({ type: 'openCounter', counterId: counter.id })
                }
              >
                <strong>
                  {say.counter} {counter.label}
                </strong>
                <span>{agency?.short ?? say.allAgencies}</span>
                <span>{zone?.name[language]}</span>
                <span className="quiet-text">
                  {taken
                    ? `${say.taken}: ${names.get(state.officerId ?? '') ?? say.someone} · ${say.takeOver}…`
                    : say.free}
                </span>
              </button>
              {!taken && counter.services.length > 1 && (
                <button
                  type="button"
                  className="quiet"
                  aria-label={`${say.servingOnly}: ${say.counter} ${counter.label}`}
                  onClick={() => setNarrowed(counter)}
                >
                  {say.servingOnly}…
                </button>
              )}
            </div>
          );
        })}
      </div>
      {asked && <TakeOver counter={asked} onClose={() => setAsked(null)} />}
      {narrowed && <ServingOnly counter={narrowed} onClose={() => setNarrowed(null)} />}
    </main>
  );
}

interface CounterWindowProps {
  readonly counter: Counter;
  readonly onClose: () => void;
}

function TakeOver({ counter, onClose }: CounterWindowProps) {
  const { say, act } = useHall();
  return (
    <SureWindow
      title={`${say.takeOverAsk} ${say.counter} ${counter.label}`}
      verb={say.takeOver}
      onSure={() => act({ type: 'openCounter', counterId: counter.id, takeOver: true })}
      onClose={onClose}
    >
      {say.takeOverWhy}
    </SureWindow>
  );
}

/** Opens the counter for some of its services only. */
function ServingOnly({ counter, onClose }: CounterWindowProps) {
  const { config, language, say, act } = useHall();
  const [serviceIds, setServiceIds] = useState<readonly string[]>(
    counter.services.map(({ serviceId }) => serviceId),
  );
  const services = config.services.filter(({ id }) =>
    counter.services.some(({ serviceId }) => serviceId === id),
  );
  return (
    <Frame title={`${say.servingOnly}: ${say.counter} ${counter.label}`} onClose={onClose}>
      <p>{say.servingOnlyWhy}</p>
      <div className="stack">
        {services.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={serviceIds.includes(id)}
              onChange={({ target }) =>
                setServiceIds((chosen) =>
                  target.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
                )
              }
            />
            {name[language]}
          </label>
        ))}
      </div>
      <div className="row">
        <button
          type="button"
          className="main"
          disabled={serviceIds.length === 0}
          onClick={() => {
            act({ type: 'openCounter', counterId: counter.id, serviceIds });
            onClose();
          }}
        >
          {say.openCounter}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say.cancel}
        </button>
      </div>
    </Frame>
  );
}
