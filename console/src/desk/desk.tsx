/** The counter desk: one page, one main act at a time, every act by keyboard. */
import { get, linesAtCounter, type CounterCommand, type Ticket } from '@satuatap/shared/queue';
import { useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';
import { useShortcuts, type DeskAct } from '../keys/shortcuts.js';
import { Acts } from './acts.js';
import { AtHand } from './at-hand.js';
import { lists, Lists, type ListName, type OpenList } from './lists.js';
import { MainActButton } from './main-act.js';
import { offerOf, type MainAct } from './offer.js';
import { Search } from './search.js';
import { useArrival } from './use-arrival.js';
import { useCallReason } from './use-call-reason.js';
import { useReturnToMainAct } from './use-return-to-main-act.js';
import { Window, type Opened, type TicketWindowName } from './windows.js';

/** What the counter does without asking for anything more. */
type PlainAct = MainAct | 'look' | 'recall' | 'miss' | 'putBack' | 'closeCounter';

export function Desk({ counterId }: { readonly counterId: string }) {
  const { view, config, say, language, now, act } = useHall();
  const { day } = view;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [list, setList] = useState<OpenList>({ name: 'waiting', asked: 0 });
  const [sought, setSought] = useState('');
  const mainButton = useRef<HTMLButtonElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const counter = config.counters.find(({ id }) => id === counterId);
  const at = day.counters[counterId];
  const current = at?.current ?? null;
  const ticket = current ? get(day.tickets, current.ticketId) : undefined;
  const stop = current ? ticket?.stops[current.stop] : undefined;
  const entries = linesAtCounter(day, counterId, now);
  const offer = offerOf(at, stop);
  const reason = useCallReason(counterId);
  const pauseReason = config.pauseReasons.find(({ id }) => id === at?.pauseReason)?.name[language];
  const paused = at?.state === 'paused' ? `${say.paused}${pauseReason ? `: ${pauseReason}` : ''}` : null;
  useArrival(entries.length, `${say.counter} ${counter?.label ?? ''}`);

  const details = (ticketId: number): void => setOpened({ window: 'details', ticketId });
  const openFound = (told: Ticket): void => setOpened({ window: 'details', ticketId: told.id, told });
  const call = (ticketId: number): void => act({ type: 'callTicket', counterId, ticketId });
  const plain = (type: PlainAct): void => act({ type, counterId } as CounterCommand);
  const showList = (name: ListName): void => setList(({ asked }) => ({ name, asked }));
  const about = (window: TicketWindowName, offered: boolean): void => {
    if (offered && ticket) setOpened({ window, ticketId: ticket.id });
  };
  const onAct = (key: DeskAct): void => {
    switch (key) {
      case 'main':
        return plain(offer.main);
      case 'callNext':
      case 'finish':
      case 'recall':
      case 'miss':
      case 'putBack':
      case 'look':
        return plain(key);
      case 'pause':
        return offer.pause === 'resumeCounter' ? plain('resumeCounter') : setOpened({ window: 'pause' });
      case 'closeCounter':
        if (!offer.close || entries.length === 0) return plain('closeCounter');
        return setOpened({ window: 'closeCounter' });
      case 'help':
      case 'manageLines':
        return setOpened({ window: key });
      case 'details':
      case 'transfer':
      case 'hold':
        return about(key, offer.ticket);
      case 'finishAs':
        return about(key, offer.finishAs);
      case 'cancelTicket':
        return about(key, offer.cancel);
      case 'nextList':
        return setList(({ name, asked }) => ({
          name: asked === 0 ? name : (lists[(lists.indexOf(name) + 1) % lists.length] ?? name),
          asked: asked + 1,
        }));
      case 'search':
        searchField.current?.select();
        return searchField.current?.focus();
    }
  };
  useShortcuts(onAct, (digits) => {
    const found = entries.find(({ number }) => Number(number.replace(/\D/g, '')) === Number(digits));
    if (found) return call(found.ticketId);
    setSought(digits);
    searchField.current?.focus();
  });
  useReturnToMainAct(mainButton);
  return (
    <main className="desk">
      <section className="now" aria-label={say.desk}>
        <div className="row spread">
          <h1>
            {say.counter} {counter?.label}
            {paused && <span className="tag"> ❚❚ {paused}</span>}
          </h1>
          <button type="button" className="quiet" onClick={() => onAct('help')}>
            {say.keys} <kbd>{keyText('help')}</kbd>
          </button>
        </div>
        {ticket && stop ? (
          <AtHand ticket={ticket} stop={stop} why={reason?.ticketId === ticket.id ? reason.why : null} />
        ) : (
          <Nobody paused={paused} next={entries[0]?.number} />
        )}
        <MainActButton act={offer.main} button={mainButton} onAct={() => plain(offer.main)} />
        <Acts offer={offer} onAct={onAct} />
      </section>
      <Lists
        counterId={counterId}
        entries={entries}
        open={list}
        onList={showList}
        mayCall={offer.choose}
        onCall={call}
        onOpen={details}
      >
        <Search input={searchField} text={sought} onText={setSought} onOpen={openFound} />
      </Lists>
      {opened && (
        <Window
          opened={opened}
          counterId={counterId}
          waiting={entries.length}
          mayCall={offer.choose}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
    </main>
  );
}

interface NobodyProps {
  readonly paused: string | null;
  /** Whom the next call would take. */
  readonly next: string | undefined;
}

function Nobody({ paused, next }: NobodyProps) {
  const { say } = useHall();
  return (
    <div className="nobody">
      <p>{paused ?? say.nobody}</p>
      {paused === null && (
        <p>
          {next ? (
            <>
              {say.nobodyHint} <strong className="number">{next}</strong>
            </>
          ) : (
            say.empty
          )}
        </p>
      )}
    </div>
  );
}
