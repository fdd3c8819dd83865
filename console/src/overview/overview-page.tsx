/** All buildings that a supervisor or an administrator works in: what needs somebody, and where. */
import { leads, type Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect } from 'react';
import { EvacuationBanner } from '../evacuation/banner.js';
import { NoPermission } from '../hall/no-permission.js';
import type { Place } from '../hall/place.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { words } from '../words/index.js';
import { BuildingTable } from './building-table.js';
import { Freshness } from './freshness.js';
import { Totals } from './totals.js';
import { useOverview, type OverviewReading } from './use-overview.js';

interface OverviewProps {
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly language: Language;
  readonly go: (place: Place) => void;
  readonly tools: React.ReactNode;
}

export function OverviewPage(props: OverviewProps) {
  const { session, language, go } = props;
  const say = words[language];
  useEffect(() => {
    document.title = `${say.title} · ${say.overview}`;
  }, [say]);
  if (!leads(session.role)) {
    return (
      <NoPermission
        why={say.forbiddenOverview}
        language={language}
        onBack={() => go({ buildingId: null, screen: 'choose' })}
      />
    );
  }
  return <Read {...props} />;
}

function Read({ session, onSession, language, go, tools }: OverviewProps) {
  const say = words[language];
  const reading = useOverview();
  const { city, behind, state, problem, ask } = reading;
  return (
    <>
      <header className="bar">
        <button
          type="button"
          className="quiet place"
          onClick={() => go({ buildingId: null, screen: 'choose' })}
        >
          {say.chooseBuilding}
        </button>
        {city && <Freshness {...{ city, behind, state, language }} />}
        <div className="tools">{tools}</div>
      </header>
      {city?.buildings.map(({ id, name, evacuation }) => (
        <EvacuationBanner
          key={id}
          underWay={evacuation}
          language={language}
          building={name}
          onOpen={() => go({ buildingId: id, screen: 'evacuation' })}
        />
      ))}
      <main className="wide-page">
        <h1>{say.overview}</h1>
        <Trouble reading={reading} language={language} />
        {city?.buildings.length === 0 && <p>{say.noBuilding}</p>}
        {city && city.buildings.length > 0 && (
          <>
            <Totals buildings={city.buildings} language={language} />
            <BuildingTable buildings={city.buildings} at={city.at} language={language} />
          </>
        )}
      </main>
      {problem?.code === 'unauthenticated' && (
        <SignInAgain
          session={session}
          language={language}
          onSignedIn={(fresh) => {
            onSession(fresh);
            ask();
          }}
        />
      )}
    </>
  );
}

/** Why there is nothing to see yet, or why it may be old. */
function Trouble({ reading, language }: { readonly reading: OverviewReading; readonly language: Language }) {
  const say = words[language];
  const { city, behind, state, problem, asking, ask } = reading;
  if (state === 'current') {
    if (!city) return <p role="status">{say.loading}</p>;
    return behind === 0 ? null : (
      <p className="banner">
        ◌ {say.buildingsOld} {behind}
      </p>
    );
  }
  const why =
    state === 'offline' ? say.unreachable : problem ? refusalWords(problem.code, language) : say.overviewOld;
  return (
    <p role="alert" className="banner">
      <span>
        {state === 'offline' ? '✕' : '◌'} {why}
        {city && state === 'offline' && ` ${say.offlineHall}`}
      </span>
      <button type="button" aria-disabled={asking} onClick={() => !asking && ask()}>
        {asking ? say.loading : say.tryAgain}
      </button>
    </p>
  );
}
