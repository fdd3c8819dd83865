/** The three lists of the counter: who waits, who is held, who was missed; one is open at a time. */
import { get, servedAt, type LineEntry, type StopRef } from '@satuatap/shared/queue';
import { useEffect, useId, useRef } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';
import { Counts } from './counts.js';
import { SetAside } from './set-aside.js';
import { Waiting } from './waiting.js';

export const lists = ['waiting', 'held', 'missed'] as const;
export type ListName = (typeof lists)[number];

/** The list that is open; `asked` rises each time that a key asks for one, whose first row then has the focus. */
export interface OpenList {
  readonly name: ListName;
  readonly asked: number;
}

interface ListsProps {
  readonly counterId: string;
  readonly entries: readonly LineEntry[];
  readonly open: OpenList;
  readonly onList: (name: ListName) => void;
  readonly mayCall: boolean;
  readonly onCall: (ticketId: number) => void;
  readonly onOpen: (ticketId: number) => void;
  readonly children: React.ReactNode;
}

export function Lists({ counterId, entries, open, onList, mayCall, onCall, onOpen, children }: ListsProps) {
  const { view, say } = useHall();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const served = new Set(servedAt(view.day, counterId).map(({ serviceId }) => serviceId));
  const here = ({ ticketId, stop: index }: StopRef): boolean => {
    const stop = get(view.day.tickets, ticketId)?.stops[index];
    return stop !== undefined && (served.has(stop.serviceId) || stop.counterId === counterId);
  };
  const aside = { held: view.day.held.filter(here), missed: view.day.missed.filter(here) };
  const counts = { waiting: entries.length, held: aside.held.length, missed: aside.missed.length };
  const labels = { waiting: say.waitingList, held: say.heldList, missed: say.missedList };
  useEffect(() => {
    if (open.asked > 0) (panel.current?.querySelector('button') ?? panel.current)?.focus();
  }, [open.asked]);
  const turn = (event: React.KeyboardEvent, name: ListName): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = lists.at((lists.indexOf(name) + step) % lists.length) ?? name;
    event.preventDefault();
    document.getElementById(`${id}-${next}`)?.focus();
    onList(next);
  };
  return (
    <section className="lists" aria-label={say.lines}>
      <div className="row spread">
        <div role="tablist" aria-label={say.lines} className="tabs">
          {lists.map((name) => (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              aria-selected={open.name === name}
              aria-controls={`${id}-panel`}
              tabIndex={open.name === name ? 0 : -1}
              onKeyDown={(event) => turn(event, name)}
              onClick={() => onList(name)}
            >
              {labels[name]} <strong>{counts[name]}</strong>
            </button>
          ))}
          <kbd title={say.nextList}>{keyText('nextList')}</kbd>
        </div>
        {children}
      </div>
      <div
        ref={panel}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${open.name}`}
        tabIndex={0}
        className="panel"
      >
        {open.name === 'waiting' ? (
          <>
            <Counts counterId={counterId} />
            <Waiting
              counterId={counterId}
              entries={entries}
              mayCall={mayCall}
              onCall={onCall}
              onOpen={onOpen}
            />
          </>
        ) : (
          <SetAside refs={aside[open.name]} kind={open.name} onOpen={onOpen} />
        )}
      </div>
    </section>
  );
}
