/** The list under way: how many are left, by floor, each one touch away. */
import { reportOf, type EvacuationPicture, type PersonStanding } from '@satuatap/shared/evacuation';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { AddSheet, EndSheet, NoteSheet } from './act-sheets.js';
import { byFloor, matches } from './by-floor.js';
import { FloorHead } from './floor-head.js';
import { useTexts } from './page-context.js';
import { PersonRow } from './person-row.js';
import { PersonSheet } from './person-sheet.js';
import type { WardenPhone } from './warden-phone.js';

interface ListProps {
  readonly phone: WardenPhone;
  readonly picture: EvacuationPicture;
  readonly connection: React.ReactNode;
  readonly mayEnd: boolean;
}

type Open =
  { readonly what: 'add' | 'note' | 'end' } | { readonly what: 'person'; readonly key: string } | null;
const toastMs = 8000;

export function List({ phone, picture, connection, mayEnd }: ListProps) {
  const { say, sites, nameOf, detailOf, count } = useTexts();
  const [onlyLeft, setOnlyLeft] = useState(false);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const { toast, say: tell, clear } = useToast();
  const sought = useDeferredValue(search.trim());
  const floors = sites?.floors ?? [];
  const { whole } = reportOf(
    picture,
    floors.map(({ id }) => id),
  );
  const touch = useCallback(
    ({ person, marks }: PersonStanding) => {
      const isMarked = marks.length > 0;
      phone.mark(person.key, isMarked ? 'undone' : 'safe');
      tell({ person, wasCleared: isMarked });
    },
    [phone, tell],
  );
  const more = useCallback(({ person }: PersonStanding) => setOpen({ what: 'person', key: person.key }), []);
  const shown = byFloor(
    picture.people,
    floors,
    ({ person, isAccounted }) =>
      (!onlyLeft || !isAccounted) && (sought === '' || matches(sought, nameOf(person), detailOf(person))),
  );
  const chosen =
    open?.what === 'person' ? picture.people.find(({ person }) => person.key === open.key) : undefined;
  const close = (): void => setOpen(null);
  return (
    <>
      <div className="evacuation-head">
        {connection}
        <p className="left" role="status">
          {whole.unaccounted === 0 ? (
            <strong>{say.everybody}</strong>
          ) : (
            <>
              <strong>{count(whole.unaccounted)}</strong> {say.left}
            </>
          )}{' '}
          <span className="quiet-text">{say.of(count(whole.total))}</span>
        </p>
        <div className="filter" role="group" aria-label={say.title}>
          <button type="button" aria-pressed={!onlyLeft} onClick={() => setOnlyLeft(false)}>
            {say.all}
          </button>
          <button type="button" aria-pressed={onlyLeft} onClick={() => setOnlyLeft(true)}>
            {say.missingOnly}
          </button>
        </div>
        <input
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="floors">
        {shown.length === 0 && <p className="empty">{sought === '' ? say.nobodyLeft : say.nobodyFound}</p>}
        {shown.map(({ floorId, people, left }) => (
          <section key={floorId ?? ''}>
            <FloorHead phone={phone} picture={picture} floorId={floorId} left={left} />
            <ul>
              {people.map((standing) => (
                <PersonRow key={standing.person.key} standing={standing} onTouch={touch} onMore={more} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {toast && (
        <p className="evacuation-toast" role="status">
          {toast.wasCleared
            ? say.wasCleared(nameOf(toast.person))
            : say.wasMarked(nameOf(toast.person), say.states.safe)}
          {!toast.wasCleared && (
            <button
              type="button"
              onClick={() => {
                phone.mark(toast.person.key, 'undone');
                clear();
              }}
            >
              {say.undo}
            </button>
          )}
        </p>
      )}
      <div className="evacuation-acts">
        <button type="button" onClick={() => setOpen({ what: 'add' })}>
          + {say.addPerson}
        </button>
        <button type="button" onClick={() => setOpen({ what: 'note' })}>
          {say.note}
        </button>
        <button type="button" onClick={() => setOpen({ what: 'end' })}>
          {say.end}
        </button>
      </div>
      {chosen && <PersonSheet phone={phone} standing={chosen} onClose={close} />}
      {open?.what === 'add' && <AddSheet phone={phone} onClose={close} />}
      {open?.what === 'note' && <NoteSheet phone={phone} onClose={close} />}
      {open?.what === 'end' && (
        <EndSheet
          phone={phone}
          isDrill={picture.drill}
          left={whole.unaccounted}
          mayEnd={mayEnd}
          onClose={close}
        />
      )}
    </>
  );
}

interface Toast {
  readonly person: PersonStanding['person'];
  /** Its mark was taken away; else one was set, which can be taken back. */
  readonly wasCleared: boolean;
}

function useToast(): {
  toast: Toast | null;
  say: (toast: Toast) => void;
  clear: () => void;
} {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const clear = useCallback(() => setToast(null), []);
  const say = useCallback((next: Toast) => {
    clearTimeout(timer.current);
    setToast(next);
    timer.current = setTimeout(() => setToast(null), toastMs);
  }, []);
  return { toast, say, clear };
}
