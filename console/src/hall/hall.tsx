/** One building: its live view, its bar, and the screen that she works on in it. */
import { senderWith } from '@satuatap/shared/client';
import { leads, type Session, type StaffName } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useNow } from '@satuatap/shared/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { EvacuationBanner } from '../evacuation/banner.js';
import { Notices } from '../sending/notices.js';
import { useSender } from '../sending/use-sender.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { words } from '../words/index.js';
import { BySupervisor } from './by-supervisor.js';
import { Counters } from './counters.js';
import { DeskMessages } from './desk-messages.js';
import { HelpCalls } from './help-calls.js';
import { HallContext, type HallScreen } from './hall-screen.js';
import { LiveState } from './live-state.js';
import { NoPermission } from './no-permission.js';
import { NotLoaded } from './not-loaded.js';
import { PageBar, type PageLink } from './page-bar.js';
import { PartBoundary } from './part-boundary.js';
import { homeOf, pages, pagesOf } from './pages.js';
import { historyPlace, type BuildingPage, type Place } from './place.js';
import { TakenOver } from './taken-over.js';
import { useStaffLive } from './use-staff-live.js';

const loadDesk = () => import('../desk/desk.js').then((module) => ({ default: module.Desk }));
const Desk = lazy(loadDesk);
/** Not everybody who works here has visitors, and none of them the moment that a page comes up. */
const WaitingVisitors = lazy(() =>
  import('../host/waiting-visitors.js').then((module) => ({ default: module.WaitingVisitors })),
);
const WaitingParcels = lazy(() =>
  import('../deliveries/waiting-parcels.js').then((module) => ({ default: module.WaitingParcels })),
);
const WatchAlert = lazy(() => import('./watch-alert.js').then((module) => ({ default: module.WatchAlert })));

const OwnPresence = lazy(() =>
  import('../directory/own-presence.js').then((module) => ({ default: module.OwnPresence })),
);

interface HallProps {
  readonly buildingId: string;
  readonly screen: BuildingPage;
  readonly go: (place: Place) => void;
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly language: Language;
  readonly tools: React.ReactNode;
}

export function Hall({ buildingId, screen, go, session, onSession, language, tools }: HallProps) {
  const [signIns, setSignIns] = useState(0);
  const { client, view } = useStaffLive(buildingId, signIns);
  const { sender, state } = useSender({
    buildingId,
    staffId: session.staffId,
    undoSeconds: () => client.getView().day.config?.rules.undoSeconds ?? 0,
    storage: sessionStorage,
  });
  const names = useStaffNames(signIns);
  const now = useNow(client);
  const say = words[language];
  const { config, counters, date, seq } = view.day;
  const mine = pagesOf(session);
  const Page = pages[screen].component;
  const own = Object.values(counters).find(
    ({ officerId, state: now_ }) => officerId === session.staffId && now_ !== 'closed',
  );
  const behind = view.state === 'live' && date === state.reached.date && seq < state.reached.seq;
  const signedOut = state.signedOut || view.problem?.code === 'unauthenticated';
  const leave = (): void => go({ buildingId: null, screen: 'choose' });
  const signedIn = (fresh: Session): void => {
    onSession(fresh);
    setSignIns((count) => count + 1);
    if (fresh.staffId === session.staffId) sender.signedIn();
  };
  const link = (key: string, name: string, to: Place): PageLink => ({
    key,
    name,
    isCurrent: key === screen,
    onOpen: () => go(to),
  });
  const links = [
    ...mine.map((each) => link(each, pages[each].name[language], { buildingId, screen: each })),
    ...(leads(session.role) ? [link('history', say.history, historyPlace(buildingId))] : []),
    ...(leads(session.role) && session.buildingIds.length !== 1
      ? [link('overview', say.overview, { buildingId: null, screen: 'overview' })]
      : []),
  ];
  // Before a counter is chosen: from then on an officer may lose the network, and goes on.
  useEffect(() => {
    if (screen === 'desk') void loadDesk().catch(() => undefined);
  }, [screen]);
  useEffect(() => {
    if (!own || screen !== 'desk') document.title = `${say.title} · ${config?.name ?? ''}`;
  }, [own, screen, say.title, config?.name]);

  if (view.problem?.code === 'forbidden')
    return <NoPermission why={say.forbiddenBuilding} language={language} onBack={leave} />;
  if (view.problem?.code === 'not-found')
    return (
      <NoPermission
        title={say.noSuchBuilding}
        why={say.noSuchBuildingWhy}
        language={language}
        onBack={leave}
      />
    );
  const common: Omit<HallScreen, 'config'> = {
    client,
    view,
    sender,
    state,
    busy: state.pending !== null || behind,
    session,
    language,
    names,
    now,
  };
  return (
    <div className="hall">
      <header className="bar">
        <button type="button" className="quiet place" title={say.otherBuilding} onClick={leave}>
          {config?.name ?? say.otherBuilding}
        </button>
        {mine.length > 1 && <PageBar label={say.title} more={say.morePages} pages={links} />}
        <LiveState view={view} language={language} />
        <div className="tools">
          {config && (
            <HallContext value={{ ...common, config }}>
              <PartBoundary fallback={null}>
                <Suspense fallback={null}>
                  <OwnPresence />
                </Suspense>
              </PartBoundary>
            </HallContext>
          )}
          {tools}
        </div>
      </header>
      <EvacuationBanner
        underWay={view.evacuation}
        language={language}
        onOpen={mine.includes('evacuation') ? () => go({ buildingId, screen: 'evacuation' }) : null}
      />
      {!config ? (
        <p role="status" className="page loading">
          {view.state === 'offline' ? say.unreachable : say.loading}
        </p>
      ) : (
        <HallContext value={{ ...common, config }}>
          <TakenOver />
          <BySupervisor own={own} />
          <HelpCalls />
          <PartBoundary fallback={null}>
            <Suspense fallback={null}>
              <WaitingVisitors isShownBelow={screen === 'visitors'} />
              {screen !== 'visitors' && <WaitingParcels />}
              {screen !== 'watch-list' && (
                <WatchAlert onOpen={() => go({ buildingId, screen: 'watch-list' })} />
              )}
            </Suspense>
          </PartBoundary>
          {own && <DeskMessages counterId={own.id} />}
          {!mine.includes(screen) ? (
            <NoPermission
              why={say.forbiddenPage}
              language={language}
              onBack={() => go({ buildingId, screen: homeOf(session.role) })}
            />
          ) : (
            <PartBoundary key={screen} fallback={<NotLoaded language={language} />}>
              <Suspense
                fallback={
                  <p className="page" role="status">
                    {say.loading}
                  </p>
                }
              >
                {Page ? <Page /> : own ? <Desk key={own.id} counterId={own.id} /> : <Counters />}
              </Suspense>
            </PartBoundary>
          )}
          <Notices />
        </HallContext>
      )}
      {signedOut && <SignInAgain session={session} language={language} onSignedIn={signedIn} />}
    </div>
  );
}

function useStaffNames(signIns: number): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    senderWith({})
      .send<StaffName[]>('GET', '/staff')
      .then(
        (list) => setNames(new Map(list.map(({ id, name }) => [id, name]))),
        // Without them officers stand without a name; what they do still shows.
        () => setNames(new Map()),
      );
  }, [signIns]);
  return names;
}
