/** The counter desk: one page, one main act at a time, every act by keyboard. */
import {
  currentStop,
  get,
  linesAtCounter,
  serviceOf,
  stopKey,
  ticketByNumber,
  type CounterCommand,
  type StaffCommand,
  type Ticket,
} from '@satuatap/shared/queue';
import { useNow } from '@satuatap/shared/react';
import { durationText, timeText } from '@satuatap/shared/time';
import { stateWords } from '@satuatap/shared/words';
import { useEffect, useRef, useState } from 'react';
import { HoldDialog, PauseDialog, TransferDialog } from './dialogs.js';
import { ProblemBar } from './problem-bar.js';
import { useShortcuts, type KeyAct } from './shortcuts.js';
import type { HallScreen } from './use-sender.js';
import { useArrival } from './use-arrival.js';
import { words } from './words.js';

type Dialog = 'transfer' | 'hold' | 'pause' | null;

export function Desk(screen: HallScreen & { counterId: string }) {
  const { client, view, config, sender, state, language, counterId } = screen;
  const say = words[language];
  const now = useNow(client);
  const { day } = view;
  const [dialog, setDialog] = useState<Dialog>(null);
  const [sought, setSought] = useState('');
  const counter = config.counters.find(({ id }) => id === counterId);
  const current = day.counters[counterId]?.current ?? null;
  const paused = day.counters[counterId]?.state === 'paused';
  const ticket = current ? get(day.tickets, current.ticketId) : undefined;
  const stop = current ? ticket?.stops[current.stop] : undefined;
  const lines = linesAtCounter(day, counterId, now);
  useArrival(lines.length, `${say.counter} ${counter?.label ?? ''}`);

  const act = (command: StaffCommand): void => void sender.act(command);
  const counterAct = (
    type:
      | 'callNext'
      | 'start'
      | 'finish'
      | 'recall'
      | 'miss'
      | 'putBack'
      | 'look'
      | 'resumeCounter'
      | 'closeCounter',
  ): void => act({ type, counterId } as CounterCommand & { counterId: string });
  const main: 'resumeCounter' | 'callNext' | 'start' | 'finish' =
    paused && !stop ? 'resumeCounter' : !stop ? 'callNext' : stop.state === 'called' ? 'start' : 'finish';
  const mainWords = {
    resumeCounter: say.resume,
    callNext: say.callNext,
    start: say.start,
    finish: say.finish,
  }[main];
  const mainKey = { resumeCounter: 'F9', callNext: 'F2', start: 'Enter', finish: 'F8' }[main];

  const onKey = (key: KeyAct): void => {
    if (key === 'main') counterAct(main);
    else if (key === 'undo') {
      if (state.undo) act({ type: 'undo', seq: state.undo.seq });
    } else if (key === 'transfer' || key === 'hold') {
      if (stop) setDialog(key);
    } else if (key === 'pause') {
      if (paused) counterAct('resumeCounter');
      else setDialog('pause');
    } else counterAct(key);
  };
  useShortcuts(onKey, (digits) => {
    const found = lines.find(({ number }) => Number(number.replace(/\D/g, '')) === Number(digits));
    if (found) act({ type: 'callTicket', counterId, ticketId: found.ticketId });
    else setSought(digits);
  });
  const closeCounter = (): void => {
    if (lines.length === 0 || confirm(say.closeSure)) counterAct('closeCounter');
  };
  return (
    <main className="desk">
      <section className="now" aria-label={say.desk}>
        <h1>
          {say.counter} {counter?.label}
        </h1>
        {ticket && stop ? (
          <AtHand {...screen} ticket={ticket} now={now} />
        ) : (
          <p className="nobody">{paused ? say.paused : say.nobody}</p>
        )}
        <button
          type="button"
          className="main big"
          disabled={state.pending !== null}
          onClick={() => counterAct(main)}
        >
          {mainWords} <kbd>{mainKey}</kbd>
        </button>
        {stop?.state === 'serving' && (
          <div className="row">
            {config.outcomes.slice(1).map((outcome) => (
              <button
                type="button"
                key={outcome.id}
                onClick={() => act({ type: 'finish', counterId, outcome: outcome.id })}
              >
                {outcome.name[language]}
              </button>
            ))}
          </div>
        )}
        <div className="row">
          <Act
            label={say.recall}
            shortcut="F3"
            disabled={stop?.state !== 'called'}
            onAct={() => counterAct('recall')}
          />
          <Act
            label={say.miss}
            shortcut="F4"
            disabled={stop?.state !== 'called'}
            onAct={() => counterAct('miss')}
          />
          <Act label={say.transfer} shortcut="F6" disabled={!stop} onAct={() => setDialog('transfer')} />
          <Act label={say.hold} shortcut="F7" disabled={!stop} onAct={() => setDialog('hold')} />
          <Act label={say.putBack} disabled={!stop} onAct={() => counterAct('putBack')} />
          <Act label={say.looking} disabled={!!stop || paused} onAct={() => counterAct('look')} />
          <Act
            label={paused ? say.resume : say.pause}
            shortcut="F9"
            onAct={() => (paused ? counterAct('resumeCounter') : setDialog('pause'))}
          />
          <Act label={say.close} disabled={!!stop} onAct={closeCounter} />
        </div>
        <ProblemBar {...screen} />
      </section>
      <section className="lines" aria-label={say.lines}>
        <h2>
          {say.lines} · {lines.length}
        </h2>
        <Search {...screen} text={sought} onText={setSought} />
        {lines.length === 0 && <p>{say.empty}</p>}
        <ol>
          {lines.slice(0, 60).map((entry) => {
            const looked = get(day.tickets, entry.ticketId)?.stops[entry.stop]?.reserved;
            return (
              <li
                key={stopKey(entry.ticketId, entry.stop)}
                data-due={entry.share >= 1}
                data-rank={entry.rank}
              >
                <strong>{entry.number}</strong>
                <span>
                  {serviceOf(config, entry.serviceId)?.name[language]}
                  {entry.priority && (
                    <em>
                      {' '}
                      · {config.priorityClasses.find(({ id }) => id === entry.priority)?.name[language]}
                    </em>
                  )}
                  {looked && looked.until > now && <em> · {say.looking}</em>}
                </span>
                <span>
                  {durationText(entry.waitedMs, language)} · {Math.round(entry.share * 100)}%{' '}
                  {entry.share >= 1 && `▲ ${say.due}`}
                </span>
                <button
                  type="button"
                  disabled={!!stop || paused}
                  onClick={() => act({ type: 'callTicket', counterId, ticketId: entry.ticketId })}
                >
                  {say.call}
                </button>
              </li>
            );
          })}
        </ol>
        <Aside
          title={say.held}
          refs={day.held}
          verb={say.release}
          screen={screen}
          onAct={(ticketId) => act({ type: 'release', ticketId })}
        />
        <Aside
          title={say.missed}
          refs={day.missed}
          verb={say.reinstate}
          screen={screen}
          onAct={(ticketId) => act({ type: 'reinstate', ticketId })}
        />
      </section>
      {dialog === 'transfer' && ticket && (
        <TransferDialog {...screen} ticket={ticket} onClose={() => setDialog(null)} />
      )}
      {dialog === 'hold' && <HoldDialog {...screen} now={now} onClose={() => setDialog(null)} />}
      {dialog === 'pause' && <PauseDialog {...screen} onClose={() => setDialog(null)} />}
    </main>
  );
}

function Act({
  label,
  shortcut,
  disabled = false,
  onAct,
}: {
  label: string;
  shortcut?: string;
  disabled?: boolean;
  onAct: () => void;
}) {
  return (
    <button type="button" disabled={disabled} onClick={onAct}>
      {label} {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}

function AtHand({ ticket, config, language, now }: HallScreen & { ticket: Ticket; now: number }) {
  const say = words[language];
  const stop = ticket.stops[currentStop(ticket)];
  if (!stop) return null;
  const service = serviceOf(config, stop.serviceId);
  const priority = config.priorityClasses.find(({ id }) => id === ticket.priority);
  const since = stop.state === 'serving' ? stop.servingSince : stop.calledAt;
  const heard =
    stop.heard === null
      ? say.unheard
      : stop.heard === 'silent' || stop.heard === 'skipped'
        ? say.silent
        : say.heard;
  return (
    <div className="at-hand" data-state={stop.state}>
      <strong className="number">{ticket.number}</strong>
      <p>
        {service?.name[language]}
        {priority && <em> · {priority.name[language]}</em>}
      </p>
      <p>
        {stateWords(stop.state, language)} · {durationText(now - (since ?? now), language)} · {say.waited}{' '}
        {durationText(stop.waitedMs, language)}
      </p>
      {stop.state === 'called' && (
        <p>
          {say.calls} {stop.calls} {say.times} · {heard}
        </p>
      )}
      <details>
        <summary>
          {say.documents} · {say.history}
        </summary>
        <ul>
          {service?.documents.map((document) => (
            <li key={document.id}>{document[language]}</li>
          ))}
        </ul>
        <ol>
          {ticket.stops.map((each, index) => (
            <li key={index}>
              {serviceOf(config, each.serviceId)?.name[language]}: {stateWords(each.state, language)}
              {each.firstCalledAt !== null && ` · ${timeText(each.firstCalledAt, config, language)}`}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

interface AsideProps {
  readonly title: string;
  readonly refs: readonly { readonly ticketId: number; readonly stop: number }[];
  readonly verb: string;
  readonly screen: HallScreen;
  readonly onAct: (ticketId: number) => void;
}

function Aside({ title, refs, verb, screen, onAct }: AsideProps) {
  if (refs.length === 0) return null;
  const { view, config, language } = screen;
  return (
    <>
      <h3>
        {title} · {refs.length}
      </h3>
      <ol>
        {refs.map(({ ticketId, stop }) => {
          const ticket = get(view.day.tickets, ticketId);
          const until = ticket?.stops[stop]?.hold?.until;
          return (
            <li key={stopKey(ticketId, stop)}>
              <strong>{ticket?.number}</strong>
              <span>
                {serviceOf(config, ticket?.stops[stop]?.serviceId ?? '')?.name[language]}{' '}
                {until ? timeText(until, config, language) : ''}
              </span>
              <span />
              <button type="button" onClick={() => onAct(ticketId)}>
                {verb}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Search({
  view,
  config,
  language,
  text,
  onText,
}: HallScreen & { text: string; onText: (text: string) => void }) {
  const say = words[language];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text !== '' && document.activeElement === document.body) input.current?.focus();
  }, [text]);
  const ticket = text.trim() === '' ? undefined : ticketByNumber(view.day, text);
  const stop = ticket?.stops[currentStop(ticket)] ?? ticket?.stops.at(-1);
  const counter = config.counters.find(({ id }) => id === stop?.counterId);
  return (
    <div className="search">
      <label>
        {say.search} <input ref={input} value={text} onChange={(event) => onText(event.target.value)} />
      </label>
      {text.trim() !== '' && (
        <p role="status">
          {ticket && stop
            ? `${ticket.number}: ${serviceOf(config, stop.serviceId)?.name[language] ?? ''} · ${stateWords(stop.state, language)}${counter ? ` · ${say.counter} ${counter.label}` : ''}`
            : say.notFound}
        </p>
      )}
    </div>
  );
}
