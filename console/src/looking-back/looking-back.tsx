/** Looking back: figures of any period, the tickets behind them, a day again, reports. Loads when it is opened. */
import { leads, worksIn, type BuildingSummary, type Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { DayAgain } from '../day-again/day-again.js';
import { NoPermission } from '../hall/no-permission.js';
import type { Place } from '../hall/place.js';
import { Figures } from '../history/figures.js';
import { Report } from '../report/report.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { TicketStory } from '../ticket-story/ticket-story.js';
import { Tickets } from '../ticket-story/tickets.js';
import { words } from '../words/index.js';
import { lookingBackWords } from '../words/looking-back.js';
import './looking-back.css';
import { LookingBackContext, type LookingBackFacts } from './looking-back-context.js';
import { Parts } from './parts.js';
import { Reach } from './reach.js';
import { routeOf, type Route } from './route.js';
import { Trouble } from './trouble.js';
import { useAnswer } from './use-answer.js';

export interface LookingBackProps {
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly language: Language;
  /** Of the page's address. */
  readonly hash: string;
  readonly go: (place: Place) => void;
  readonly tools: React.ReactNode;
}

export function LookingBack(props: LookingBackProps) {
  const { session, onSession, language, go } = props;
  const say = lookingBackWords[language];
  const [signedOut, setSignedOut] = useState(false);
  const [signIns, setSignIns] = useState(0);
  const askToSignIn = useCallback(() => setSignedOut(true), []);
  useEffect(() => {
    document.title = `${words[language].title} · ${say.lookingBack}`;
  }, [language, say]);
  if (!leads(session.role)) {
    return (
      <NoPermission
        why={say.forbiddenHistory}
        language={language}
        onBack={() => go({ buildingId: null, screen: 'choose' })}
      />
    );
  }
  const signedIn = (fresh: Session): void => {
    onSession(fresh);
    setSignedOut(false);
    setSignIns((count) => count + 1);
  };
  return (
    <>
      {/* What is open stands in the address: after a new sign-in all is asked again. */}
      <Allowed key={signIns} {...props} onSignedOut={askToSignIn} />
      {signedOut && <SignInAgain session={session} language={language} onSignedIn={signedIn} />}
    </>
  );
}

interface AllowedProps extends LookingBackProps {
  readonly onSignedOut: () => void;
}

function Allowed({ session, language, hash, go, tools, onSignedOut }: AllowedProps) {
  const say = words[language];
  const buildings = useAnswer<readonly BuildingSummary[]>('/buildings');
  const route = useMemo(() => routeOf(hash), [hash]);
  const facts: LookingBackFacts = useMemo(
    () => ({
      session,
      language,
      onSignedOut,
      buildings: (buildings.answer ?? []).filter(({ id }) => worksIn(session, id)),
    }),
    [session, language, onSignedOut, buildings.answer],
  );
  return (
    <LookingBackContext value={facts}>
      <header className="bar">
        <button
          type="button"
          className="quiet place"
          onClick={() => go({ buildingId: null, screen: 'choose' })}
        >
          {say.chooseBuilding}
        </button>
        <Parts route={route} />
        <div className="tools">{tools}</div>
      </header>
      {buildings.answer === null ? (
        <main className="page">
          <Trouble reading={buildings} />
        </main>
      ) : facts.buildings.length === 0 ? (
        <main className="page">{say.noBuilding}</main>
      ) : (
        <Reach>
          <Part route={route} />
        </Reach>
      )}
    </LookingBackContext>
  );
}

function Part({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'day':
      return <DayAgain buildingId={route.buildingId} date={route.date} at={route.at} />;
    case 'ticket':
      return <TicketStory buildingId={route.buildingId} date={route.date} ticketId={route.ticketId} />;
    case 'tickets':
      return <Tickets search={route.search} />;
    case 'report':
      return <Report search={route.search} />;
    case 'figures':
      return <Figures search={route.search} />;
  }
}
