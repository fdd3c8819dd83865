/** The first screen: the services most asked for, a search, visits over several agencies, and all by agency. */
import type { BuildingSummary } from '@satuatap/shared/contract';
import { senderWith } from '@satuatap/shared/client';
import type { BuildingConfig, Language, Service } from '@satuatap/shared/queue';
import { useEffect, useMemo, useState } from 'react';
import { searchOf, type ServiceState } from './services.js';
import { words } from './words.js';

interface ChooseProps {
  readonly config: BuildingConfig;
  readonly states: ReadonlyMap<string, ServiceState>;
  readonly language: Language;
  readonly onChoose: (serviceIds: readonly string[]) => void;
}

export function Choose({ config, states, language, onChoose }: ChooseProps) {
  const say = words[language];
  const [text, setText] = useState('');
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const search = useMemo(() => searchOf(config.services), [config.services]);
  const popular = config.popularServiceIds.flatMap(
    (id) => config.services.find((service) => service.id === id) ?? [],
  );
  const searching = text.trim().length > 1;
  const shown = searching
    ? search(text)
    : agencyId === null
      ? popular
      : config.services.filter((service) => service.agencyId === agencyId);
  return (
    <main className="choose">
      <h1>{say.welcome}</h1>
      <label className="search">
        <span className="hidden">{say.search}</span>
        <input
          type="search"
          value={text}
          placeholder={say.search}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <nav className="agencies" aria-label={say.all}>
        <button type="button" aria-pressed={agencyId === null} onClick={() => setAgencyId(null)}>
          {say.popular}
        </button>
        {config.agencies.map((agency) => (
          <button
            type="button"
            key={agency.id}
            aria-pressed={agencyId === agency.id}
            onClick={() => setAgencyId(agency.id)}
          >
            {agency.short}
          </button>
        ))}
      </nav>
      <ul className="services">
        {shown.map((service) => (
          <li key={service.id}>
            <ServiceButton {...{ service, config, language, onChoose }} state={states.get(service.id)} />
          </li>
        ))}
      </ul>
      {searching && shown.length === 0 && <Elsewhere text={text} config={config} language={language} />}
      {!searching && agencyId === null && config.routes.length > 0 && (
        <section>
          <h2>{say.routes}</h2>
          <ul className="services">
            {config.routes.map((route) => (
              <li key={route.id}>
                <button type="button" className="service" onClick={() => onChoose(route.serviceIds)}>
                  <strong>{route.name[language]}</strong>
                  <span>
                    {route.serviceIds
                      .map((id) => config.services.find((each) => each.id === id)?.name[language])
                      .join(' → ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

interface ServiceButtonProps {
  readonly service: Service;
  readonly state: ServiceState | undefined;
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly onChoose: (serviceIds: readonly string[]) => void;
}

function ServiceButton({ service, state, config, language, onChoose }: ServiceButtonProps) {
  const agency = config.agencies.find(({ id }) => id === service.agencyId);
  return (
    <button
      type="button"
      className="service"
      data-open={state?.open ?? false}
      onClick={() => onChoose([service.id])}
    >
      <small>{agency?.short}</small>
      <strong>{service.name[language]}</strong>
      <span>{state?.text}</span>
    </button>
  );
}

/** Another building may give what this one does not. */
function Elsewhere({ text, config, language }: { text: string; config: BuildingConfig; language: Language }) {
  const [places, setPlaces] = useState<readonly string[]>([]);
  useEffect(() => {
    const stopped = new AbortController();
    const open = senderWith({});
    const look = async (): Promise<void> => {
      const buildings = await open.send<BuildingSummary[]>('GET', '/buildings');
      const others = await Promise.all(
        buildings
          .filter(({ id }) => id !== config.id)
          .map(({ id }) => open.send<BuildingConfig>('GET', `/buildings/${id}`)),
      );
      const found = others.flatMap((other) => {
        const [service] = searchOf(other.services)(text);
        return service ? [`${service.name[language]}: ${other.name}`] : [];
      });
      if (!stopped.signal.aborted) setPlaces(found);
    };
    // Without an answer nothing is known of other buildings, and nothing is said.
    const timer = setTimeout(() => void look().catch(() => setPlaces([])), 400);
    return () => {
      stopped.abort();
      clearTimeout(timer);
    };
  }, [text, config.id, language]);
  return (
    <div role="status" className="none">
      <p>{words[language].none}</p>
      {places.length > 0 && (
        <>
          <p>{words[language].elsewhere}</p>
          <ul>
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
