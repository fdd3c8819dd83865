/** The buildings that the account works in; one alone is entered at once. */
import { senderWith, untilAnswered } from '@satuatap/shared/client';
import { leads, worksIn, type BuildingSummary, type Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { words } from '../words/index.js';
import { homeOf } from './pages.js';
import { historyPlace, type Place } from './place.js';

interface BuildingsProps {
  readonly session: Session;
  readonly language: Language;
  readonly go: (place: Place) => void;
  readonly tools: React.ReactNode;
}

export function Buildings({ session, language, go, tools }: BuildingsProps) {
  const say = words[language];
  const [buildings, setBuildings] = useState<readonly BuildingSummary[] | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<BuildingSummary[]>('GET', '/buildings'), {
      onWait: () => setAway(true),
      signal: stop.signal,
    }).then(setBuildings, () => setBuildings([]));
    return () => stop.abort();
  }, []);
  const mine = buildings?.filter(({ id }) => worksIn(session, id)) ?? null;
  const screen = homeOf(session.role);
  const only = session.buildingIds.length === 1 ? mine?.[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined) go({ buildingId: only, screen });
  }, [only, screen, go]);
  return (
    <>
      <header className="bar">
        <div className="tools">{tools}</div>
      </header>
      <main className="page">
        <div className="row spread">
          <h1>{say.chooseBuilding}</h1>
          {leads(session.role) && mine !== null && mine.length > 1 && (
            <div className="row">
              <button type="button" onClick={() => go({ buildingId: null, screen: 'overview' })}>
                {say.overview}
              </button>
              <button type="button" onClick={() => go(historyPlace())}>
                {say.history}
              </button>
            </div>
          )}
        </div>
        {mine === null && <p role="status">{away ? say.unreachable : say.loading}</p>}
        {mine?.length === 0 && <p>{say.noBuilding}</p>}
        <div className="grid">
          {mine?.map((building) => (
            <button
              type="button"
              key={building.id}
              className="card"
              onClick={() => go({ buildingId: building.id, screen })}
            >
              <strong>{building.name}</strong>
              <span>{building.agencies.join(' · ')}</span>
            </button>
          ))}
        </div>
      </main>
    </>
  );
}
