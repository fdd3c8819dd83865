/** The staff's app: sign in, choose a building, work at a counter or watch over the hall. */
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import { queueRoles, wardenRoles, type About, type Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Buildings } from './hall/buildings.js';
import { Hall } from './hall/hall.js';
import { NoPermission } from './hall/no-permission.js';
import { NotLoaded } from './hall/not-loaded.js';
import { PartBoundary } from './hall/part-boundary.js';
import { homeOf } from './hall/pages.js';
import { usePlace } from './hall/place.js';
import { useSaid } from '@satuatap/shared/react';
import { useFieldMessages } from './session/field-messages.js';
import { SignIn } from './session/sign-in.js';
import { useKeptWarden, wipeKept } from './evacuation/kept-warden.js';
import { words } from './words/index.js';

/** Apart from the rest: a desk does not load what only supervisors read. */
const LookingBack = lazy(() =>
  import('./looking-back/looking-back.js').then((module) => ({ default: module.LookingBack })),
);
const OverviewPage = lazy(() =>
  import('./overview/overview-page.js').then((module) => ({ default: module.OverviewPage })),
);

/** Kept on a warden's phone for when there is no network. */
const Evacuation = lazy(() =>
  import('./evacuation/evacuation.js').then((module) => ({ default: module.Evacuation })),
);

const OwnFigures = lazy(() =>
  import('./own-figures/own-figures.js').then((module) => ({ default: module.OwnFigures })),
);

const languageKey = 'satuatap.language';
const open = senderWith({});

export function Console() {
  const [language, setLanguage] = useState<Language>(
    localStorage.getItem(languageKey) === 'en' ? 'en' : 'id',
  );
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const [away, setAway] = useState(false);
  const [demo, setDemo] = useState(false);
  /** Why signing out takes so long, or does not go. */
  const [leaving, setLeaving] = useSaid(language);
  const [showsOwn, setShowsOwn] = useState(false);
  const { place, go } = usePlace();
  const say = words[language];
  useFieldMessages(language);
  /** Who worked with the evacuation on this phone, when nobody can be asked who is signed in. */
  const keptWarden = useKeptWarden(place);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words[language].title;
    localStorage.setItem(languageKey, language);
  }, [language]);
  useEffect(() => {
    untilAnswered(() => open.send<Session>('GET', '/session'), { onWait: () => setAway(true) })
      .then(setSession, () => setSession(null))
      .finally(() => setAway(false));
    untilAnswered(() => open.send<About>('GET', '/about')).then(
      (about) => setDemo(about.demo),
      // The session says it again.
      () => undefined,
    );
  }, []);
  const switcher = (
    <button
      type="button"
      className="quiet"
      lang={language === 'id' ? 'en' : 'id'}
      onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}
    >
      {say.language}
    </button>
  );
  const signOut = (): void => {
    const leave = (): void => {
      setLeaving(null);
      wipeKept();
      setSession(null);
    };
    untilAnswered(() => open.send('DELETE', '/session'), {
      onWait: (why) => setLeaving((to) => waitingWords(why, to)),
    }).then(leave, (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      const { code, facts } = error.problem;
      if (code === 'unauthenticated') leave();
      else setLeaving((to) => refusalWords(code, to, facts));
    });
  };
  const tools = ({ name, role }: Session) => (
    <>
      {switcher}
      <span>{name}</span>
      {queueRoles.includes(role) && (
        <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setShowsOwn(true)}>
          {say.ownFigures}
        </button>
      )}
      <button type="button" className="quiet" onClick={signOut}>
        {say.signOut}
      </button>
    </>
  );
  // Whoever was at it goes on, whether she can be asked for her session or not, and whether it has ended.
  const goesOn = !session && keptWarden && (session === undefined || keptWarden.isUnderWay);
  const worker = goesOn ? keptWarden.session : session;
  const loading = (
    <p role="status" className="page loading">
      {away ? say.unreachable : say.loading}
    </p>
  );
  const notLoaded = <NotLoaded language={language} />;
  if (worker === undefined) return loading;
  const warning = (demo || session?.demo) && <p className="demo">{say.demo}</p>;
  if (worker === null) {
    return (
      <>
        {warning}
        <SignIn language={language} onSignedIn={setSession} switcher={switcher} />
      </>
    );
  }
  const common = { session: worker, language, tools: session ? tools(session) : switcher, go };
  return (
    <>
      {warning}
      {leaving !== '' && (
        <p role="status" className="banner">
          <span>
            <strong>{say.signOut}:</strong> {leaving}
          </span>
        </p>
      )}
      {showsOwn && (
        <Suspense fallback={null}>
          <OwnFigures language={language} onClose={() => setShowsOwn(false)} />
        </Suspense>
      )}
      {place.screen === 'overview' ? (
        <PartBoundary key="overview" fallback={notLoaded}>
          <Suspense fallback={loading}>
            <OverviewPage key={worker.staffId} {...common} onSession={setSession} />
          </Suspense>
        </PartBoundary>
      ) : place.screen === 'history' ? (
        <PartBoundary key="history" fallback={notLoaded}>
          <Suspense fallback={loading}>
            <LookingBack key={worker.staffId} {...common} hash={place.hash} onSession={setSession} />
          </Suspense>
        </PartBoundary>
      ) : place.buildingId === null ? (
        <Buildings {...common} />
      ) : place.screen === 'evacuation' ? (
        wardenRoles.includes(worker.role) ? (
          <Suspense fallback={loading}>
            <Evacuation
              key={`${worker.staffId}/${place.buildingId}`}
              {...common}
              buildingId={place.buildingId}
              onSession={setSession}
            />
          </Suspense>
        ) : (
          <NoPermission
            why={say.forbiddenPage}
            language={language}
            onBack={() => go({ buildingId: place.buildingId, screen: homeOf(worker.role) })}
          />
        )
      ) : (
        <Hall
          key={`${worker.staffId}/${place.buildingId}`}
          {...common}
          buildingId={place.buildingId}
          screen={place.screen}
          onSession={setSession}
        />
      )}
    </>
  );
}
