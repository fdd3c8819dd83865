/** The counters of the building, to take one; one in use is taken over on purpose only. */
import { ProblemBar } from './problem-bar.js';
import type { HallScreen } from './use-sender.js';
import { words } from './words.js';

export function Counters(screen: HallScreen) {
  const { view, config, sender, language, names } = screen;
  const say = words[language];
  return (
    <main className="page">
      <h1>{say.chooseCounter}</h1>
      <ProblemBar {...screen} />
      <div className="grid">
        {config.counters.map((counter) => {
          const state = view.day.counters[counter.id];
          const taken = state !== undefined && state.state !== 'closed';
          const zone = config.zones.find(({ id }) => id === counter.zoneId);
          const agency = config.agencies.find(({ id }) => id === counter.agencyId);
          return (
            <button
              type="button"
              key={counter.id}
              className="card"
              data-state={taken ? 'taken' : 'free'}
              onClick={() =>
                void sender.act({
                  type: 'openCounter',
                  counterId: counter.id,
                  ...(taken ? { takeOver: true } : {}),
                })
              }
            >
              <strong>
                {say.counter} {counter.label}
              </strong>
              <span>
                {agency?.short ?? ''} · {zone?.name[language]}
              </span>
              <span>
                {taken
                  ? `${say.takenBy}: ${names.get(state.officerId ?? '') ?? ''} · ${say.takeOver}`
                  : say.free}
              </span>
            </button>
          );
        })}
      </div>
    </main>
  );
}
