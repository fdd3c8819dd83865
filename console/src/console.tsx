/** The staff's app: sign in, choose a building, work at a counter or watch over the hall. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { BuildingSummary, Session, StaffName } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useLive } from '@satuatap/shared/react';
import { timeText } from '@satuatap/shared/time';
import { useEffect, useState } from 'react';
import { Counters } from './counters.js';
import { Desk } from './desk.js';
import { SignIn } from './sign-in.js';
import { Supervisor } from './supervisor.js';
import { useSender } from './use-sender.js';
import { words } from './words.js';

const languageKey = 'satuatap.language';
const open = senderWith({});

export function Console() {
  const [language, setLanguage] = useState<Language>(
    localStorage.getItem(languageKey) === 'en' ? 'en' : 'id',
  );
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words[language].title;
    localStorage.setItem(languageKey, language);
  }, [language]);
  useEffect(() => {
    open.send<Session>('GET', '/session').then(setSession, () => setSession(null));
  }, []);
  const say = words[language];
  const switcher = (
    <button type="button" className="quiet" onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}>
      {say.language}
    </button>
  );
  if (session === undefined) return <p role="status">…</p>;
  if (session === null) return <SignIn language={language} onSignedIn={setSession} switcher={switcher} />;
  const signOut = (): void => {
    open.send('DELETE', '/session').then(
      () => setSession(null),
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
      },
    );
  };
  return (
    <>
      {session.demo && <p className="demo">{say.demo}</p>}
      <Buildings session={session} language={language}>
        {switcher}
        <span>{session.name}</span>
        <button type="button" className="quiet" onClick={signOut}>
          {say.signOut}
        </button>
      </Buildings>
    </>
  );
}

interface BuildingsProps {
  readonly session: Session;
  readonly language: Language;
  readonly children: React.ReactNode;
}

function Buildings({ session, language, children }: BuildingsProps) {
  const [buildings, setBuildings] = useState<readonly BuildingSummary[]>([]);
  const [chosen, setChosen] = useState(() => sessionStorage.getItem('satuatap.building'));
  useEffect(() => {
    open.send<BuildingSummary[]>('GET', '/buildings').then(setBuildings, () => setBuildings([]));
  }, []);
  const choose = (id: string | null): void => {
    if (id === null) sessionStorage.removeItem('satuatap.building');
    else sessionStorage.setItem('satuatap.building', id);
    setChosen(id);
  };
  const mine = buildings.filter(
    ({ id }) => session.buildingIds.length === 0 || session.buildingIds.includes(id),
  );
  const buildingId = chosen ?? (mine.length === 1 ? (mine[0]?.id ?? null) : null);
  if (buildingId !== null) {
    return (
      <Hall
        buildingId={buildingId}
        session={session}
        language={language}
        onLeave={() => choose(null)}
        tools={children}
      />
    );
  }
  return (
    <main className="page">
      <div className="tools">{children}</div>
      <h1>{words[language].chooseBuilding}</h1>
      <div className="grid">
        {mine.map((building) => (
          <button type="button" key={building.id} className="card" onClick={() => choose(building.id)}>
            <strong>{building.name}</strong>
            <span>{building.agencies.join(' · ')}</span>
          </button>
        ))}
      </div>
    </main>
  );
}

interface HallProps {
  readonly buildingId: string;
  readonly session: Session;
  readonly language: Language;
  readonly onLeave: () => void;
  readonly tools: React.ReactNode;
}

function Hall({ buildingId, session, language, onLeave, tools }: HallProps) {
  const { client, view } = useLive({ buildingId, view: 'staff', pace: 'fast' });
  const { sender, state } = useSender(buildingId, () => view.day.config?.rules.undoSeconds ?? 0);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [watching, setWatching] = useState(session.role !== 'counter');
  const say = words[language];
  useEffect(() => {
    open.send<StaffName[]>('GET', '/staff').then(
      (list) => setNames(new Map(list.map(({ id, name }) => [id, name]))),
      () => setNames(new Map()),
    );
  }, []);
  const { config } = view.day;
  const own = Object.values(view.day.counters).find(
    ({ officerId, state: now }) => officerId === session.staffId && now !== 'closed',
  );
  const common = { client, view, sender, state, session, language, names };
  return (
    <div className="hall">
      <header className="bar">
        <button type="button" className="quiet" onClick={onLeave}>
          {config?.name ?? buildingId}
        </button>
        {session.role !== 'counter' && (
          <button type="button" aria-pressed={watching} onClick={() => setWatching(!watching)}>
            {watching ? say.desk : say.supervisor}
          </button>
        )}
        <span className={`live ${view.state}`} role="status">
          {view.state === 'live'
            ? ''
            : view.state === 'offline'
              ? `${say.offline}: ${config && view.lastAt !== null ? timeText(view.lastAt, config, language) : '–'}`
              : say.catching}
        </span>
        <div className="tools">{tools}</div>
      </header>
      {!config ? (
        <p role="status">{say.catching}</p>
      ) : watching ? (
        <Supervisor {...common} config={config} />
      ) : own ? (
        <Desk {...common} config={config} counterId={own.id} />
      ) : (
        <Counters {...common} config={config} />
      )}
    </div>
  );
}
