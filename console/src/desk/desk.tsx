/** The counter desk: one page, one main act at a time, every act by keyboard. */
import { currentStop, get, linesAtCounter, type CounterCommand } from '@satuatap/shared/queue';
import { useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Help } from '../keys/help.js';
import { keyText, type KeyAct } from '../keys/keys.js';
import { useShortcuts } from '../keys/shortcuts.js';
import { Acts } from './acts.js';
import { Aside } from './aside.js';
import { AtHand } from './at-hand.js';
import { CancelTicket } from './dialogs/cancel-ticket.js';
import { CloseCounter } from './dialogs/close-counter.js';
import { Details } from './dialogs/details.js';
import { FinishAs } from './dialogs/finish-as.js';
import { Hold } from './dialogs/hold.js';
import { ManageLines } from './dialogs/manage-lines.js';
import { Pause } from './dialogs/pause.js';
import { Transfer } from './dialogs/transfer.js';
import { Lines } from './lines.js';
import { offerOf, type MainAct } from './offer.js';
import { Search } from './search.js';
import { useArrival } from './use-arrival.js';
import { useCallReason } from './use-call-reason.js';

/** The small window that is open, with the ticket that it is about. */
type Opened =
  | { readonly window: 'help' | 'pause' | 'closeCounter' | 'manageLines' }
  | {
      readonly window: 'details' | 'transfer' | 'cancelTicket' | 'hold' | 'finishAs';
      readonly ticketId: number;
    };

/** What the counter does without asking for anything more. */
type PlainAct = MainAct | 'look' | 'recall' | 'miss' | 'putBack' | 'closeCounter';

const mainKeys = { resumeCounter: 'pause', callNext: 'callNext', start: 'main', finish: 'finish' } as const;

export function Desk({ counterId }: { readonly counterId: string }) {
  const { view, config, state, say, now, act, busy } = useHall();
  const { day } = view;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [sought, setSought] = useState('');
  const searchField = useRef<HTMLInputElement>(null);
  const counter = config.counters.find(({ id }) => id === counterId);
  const current = day.counters[counterId]?.current ?? null;
  const ticket = current ? get(day.tickets, current.ticketId) : undefined;
  const stop = current ? ticket?.stops[current.stop] : undefined;
  const entries = linesAtCounter(day, counterId, now);
  const offer = offerOf(day.counters[counterId], stop);
  const reason = useCallReason(counterId);
  useArrival(entries.length, `${say.counter} ${counter?.label ?? ''}`);

  const close = (): void => setOpened(null);
  const details = (ticketId: number): void => setOpened({ window: 'details', ticketId });
  const call = (ticketId: number): void => act({ type: 'callTicket', counterId, ticketId });
  const plain = (type: PlainAct): void => act({ type, counterId } as CounterCommand);
  const about = (window: Extract<Opened, { ticketId: number }>['window'], offered: boolean): void => {
    if (offered && ticket) setOpened({ window, ticketId: ticket.id });
  };
  const onAct = (key: KeyAct): void => {
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
      case 'undo':
        return state.undo ? act({ type: 'undo', seq: state.undo.seq }) : undefined;
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
  const mainWord = offer.main === 'resumeCounter' ? say.resume : say[offer.main];
  return (
    <main className="desk">
      <section className="now" aria-label={say.desk}>
        <div className="row spread">
          <h1>
            {say.counter} {counter?.label}
          </h1>
          <button type="button" className="quiet" onClick={() => onAct('help')}>
            {say.keys} <kbd>{keyText('help')}</kbd>
          </button>
        </div>
        {ticket && stop ? (
          <AtHand ticket={ticket} stop={stop} why={reason?.ticketId === ticket.id ? reason.why : null} />
        ) : (
          <Nobody paused={offer.main === 'resumeCounter'} next={entries[0]?.number} />
        )}
        <button type="button" className="main big" disabled={busy} onClick={() => plain(offer.main)}>
          {mainWord} <kbd>{keyText(mainKeys[offer.main])}</kbd>
        </button>
        <Acts offer={offer} onAct={onAct} />
      </section>
      <section className="lines" aria-label={say.lines}>
        <h2>
          {say.lines} · {entries.length}
        </h2>
        <Search input={searchField} text={sought} onText={setSought} onOpen={details} />
        <Lines
          counterId={counterId}
          entries={entries}
          mayCall={offer.choose}
          onCall={call}
          onOpen={details}
        />
        <Aside
          title={say.heldList}
          refs={day.held}
          verb={say.release}
          onAct={(ticketId) => act({ type: 'release', ticketId })}
          onOpen={details}
        />
        <Aside
          title={say.missedList}
          refs={day.missed}
          verb={say.reinstate}
          onAct={(ticketId) => act({ type: 'reinstate', ticketId })}
          onOpen={details}
        />
      </section>
      {opened && (
        <Window
          opened={opened}
          counterId={counterId}
          waiting={entries.length}
          mayCall={offer.choose}
          onOpen={setOpened}
          onClose={close}
        />
      )}
    </main>
  );
}

function Nobody({ paused, next }: { readonly paused: boolean; readonly next: string | undefined }) {
  const { say } = useHall();
  return (
    <div className="nobody">
      <p>{paused ? say.paused : say.nobody}</p>
      {!paused && next && (
        <p>
          {say.nobodyHint} <strong>{next}</strong>
        </p>
      )}
    </div>
  );
}

interface WindowProps {
  readonly opened: Opened;
  readonly counterId: string;
  readonly waiting: number;
  readonly mayCall: boolean;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}

function Window({ opened, counterId, waiting, mayCall, onOpen, onClose }: WindowProps) {
  const common = { counterId, onClose };
  switch (opened.window) {
    case 'help':
      return <Help onClose={onClose} />;
    case 'pause':
      return <Pause {...common} />;
    case 'manageLines':
      return <ManageLines {...common} />;
    case 'closeCounter':
      return <CloseCounter {...common} waiting={waiting} />;
    case 'details':
    case 'transfer':
    case 'hold':
    case 'finishAs':
    case 'cancelTicket':
      return <TicketWindow {...common} opened={opened} mayCall={mayCall} onOpen={onOpen} />;
  }
}

interface TicketWindowProps extends Omit<WindowProps, 'waiting'> {
  readonly opened: Extract<Opened, { readonly ticketId: number }>;
}

function TicketWindow({ opened, counterId, mayCall, onOpen, onClose }: TicketWindowProps) {
  const { view } = useHall();
  const { ticketId } = opened;
  const ticket = get(view.day.tickets, ticketId);
  if (!ticket) return null;
  const about = { counterId, onClose, ticketId, number: ticket.number };
  switch (opened.window) {
    case 'details':
      return (
        <Details
          {...about}
          mayCall={mayCall}
          onTransfer={() => onOpen({ window: 'transfer', ticketId })}
          onCancelTicket={() => onOpen({ window: 'cancelTicket', ticketId })}
        />
      );
    case 'transfer':
      return <Transfer {...about} serviceId={ticket.stops[currentStop(ticket)]?.serviceId ?? ''} />;
    case 'hold':
      return <Hold {...about} />;
    case 'finishAs':
      return <FinishAs {...about} />;
    case 'cancelTicket':
      return <CancelTicket {...about} />;
  }
}
