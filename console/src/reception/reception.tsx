/** The front desk: who is expected, who is here, who left; every act by keyboard, every scan in one field. */
import '../front-desk/front-desk.css';
import './reception.css';
import { newCommandId } from '@satuatap/shared/client';
import type { SignedInVisit, VisitEntry } from '@satuatap/shared/contract';
import { receivesForAll } from '@satuatap/shared/visits';
import { useEffect, useRef, useState } from 'react';
import { FindField } from '../front-desk/find-field.js';
import { NewsLine } from '../front-desk/news-line.js';
import { useFrontDeskKeys } from '../front-desk/use-front-desk-keys.js';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useWayBack } from '../hall/use-way-back.js';
import { useUndoKey } from '../keys/shortcuts.js';
import { useOfficers } from '../visits/use-officers.js';
import { useVisits } from '../visits/use-visits.js';
import { nameOf, stateText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { emptyDraft } from './draft.js';
import { ExpectedList } from './expected-list.js';
import { GoneList } from './gone-list.js';
import { HereTable } from './here-table.js';
import { ReceptionContext } from './reception-context.js';
import { ReceptionWindow, type Opened } from './reception-window.js';
import { matching, sortVisits } from './sorted-visits.js';
import { useBadgePrint } from './use-badge-print.js';
import { useHostAnswers } from './use-host-answers.js';
import { useScanned } from './use-scanned.js';
import { receptionWords } from './words.js';

export function Reception() {
  const { config, session, language, now } = useHall();
  const say = receptionWords[language];
  const visits = useVisits();
  const officers = useOfficers().answer ?? [];
  const requests = useFloorRequests();
  const wayBack = useWayBack(config.rules.undoSeconds);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  /** What was typed of a new visitor outlives its window. */
  const [draft, setDraft] = useState(emptyDraft);
  const field = useRef<HTMLInputElement>(null);
  const { fresh, newest } = useHostAnswers(visits.answer);
  const badge = useBadgePrint(requests, wayBack);
  const mayClose = receivesForAll(session);
  const all = visits.answer ?? [];
  const { here, expected, cancelled, gone } = sortVisits(matching(all, text, officers, config));
  const leave = async (visit: VisitEntry, wholeGroup = false): Promise<void> => {
    const body = { commandId: newCommandId(), ...(wholeGroup ? { wholeGroup } : {}) };
    if (await requests.ask('POST', `visits/${visit.id}/leave`, body))
      wayBack.tell((to) => {
        const words = receptionWords[to];
        return (wholeGroup ? words.groupCheckedOut : words.checkedOut)(nameOf(visit, to));
      }, visit.id);
  };
  const undo = async (): Promise<void> => {
    const visitId = wayBack.done?.undoId ?? null;
    if (visitId === null || requests.busy) return;
    wayBack.forget();
    if (await requests.ask('POST', `visits/${visitId}/undo`, { commandId: newCommandId() }))
      wayBack.tell((to) => receptionWords[to].undone);
  };
  const scanned = useScanned({
    visits: all,
    requests,
    wayBack,
    onOpen: setOpened,
    onDone: () => setText(''),
  });
  const openOtherDays = (): void => setOpened({ window: 'other-days', text: text.trim() });
  useUndoKey(() => void undo());
  useFrontDeskKeys(field, {
    F2: () => setOpened({ window: 'walk-in', ticket: null }),
    F4: () => setOpened({ window: 'citizen' }),
    F6: () => openOtherDays(),
    ...(mayClose ? { F9: () => setOpened({ window: 'closing' }) } : {}),
  });
  // The one thing that a front desk does all day.
  useEffect(() => field.current?.focus(), []);
  const close = (): void => {
    setOpened(null);
    requests.forget();
    field.current?.focus();
  };
  const signedIn = (answer: SignedInVisit, name: string, ticketNumber: string | null): void => {
    setDraft(emptyDraft());
    setOpened({ window: 'signed-in', answer, name, ticketNumber });
  };
  const openVisit = (visit: VisitEntry): void => setOpened({ window: 'visit', visitId: visit.id });
  return (
    <ReceptionContext
      value={{
        officers,
        requests,
        fresh,
        openVisit,
        leave: (visit, wholeGroup) => void leave(visit, wholeGroup),
        print: badge.print,
      }}
    >
      <main className="front-desk reception">
        <header className="row spread">
          <h1>{say.title}</h1>
          <div className="row">
            <button
              type="button"
              className="main"
              aria-haspopup="dialog"
              onClick={() => setOpened({ window: 'walk-in', ticket: null })}
            >
              {say.newVisitor} <kbd>F2</kbd>
            </button>
            <button type="button" aria-haspopup="dialog" onClick={() => setOpened({ window: 'citizen' })}>
              {say.citizen} <kbd>F4</kbd>
            </button>
            <button type="button" aria-haspopup="dialog" onClick={openOtherDays}>
              {say.otherDays} <kbd>F6</kbd>
            </button>
            {mayClose && (
              <button type="button" aria-haspopup="dialog" onClick={() => setOpened({ window: 'closing' })}>
                {say.closeDay} <kbd>F9</kbd>
              </button>
            )}
          </div>
        </header>
        <FindField
          input={field}
          name={say.find}
          example={say.findHint}
          text={text}
          hint={
            text !== '' && here.length + expected.length + cancelled.length + gone.length === 0
              ? say.noMatch
              : ''
          }
          busy={scanned.busy}
          onText={(next) => {
            setText(next);
            scanned.forget();
          }}
          onEnter={() =>
            void scanned.take(text, [
              ...here,
              ...[...expected, ...cancelled].flatMap((each) => each.visits),
              ...gone,
            ])
          }
        />
        {visits.isAway && (
          <p role="status" className="banner">
            {visitWords[language].away}
          </p>
        )}
        <Refused problem={visits.problem} onAgain={visits.again} />
        {visits.answer === null ? (
          !visits.problem && <p role="status">{visitWords[language].loading}</p>
        ) : (
          <div className="front-desk-lists">
            <HereTable visits={here} isFiltered={text !== ''} />
            <aside className="stack">
              <ExpectedList
                expected={expected}
                cancelled={cancelled}
                isFiltered={text !== ''}
                onArrive={(each) => void scanned.arriveExpected(each)}
                busy={scanned.busy}
              />
              <GoneList visits={gone} isFiltered={text !== ''} />
            </aside>
          </div>
        )}
        <NewsLine
          heard={
            newest ? say.answered(nameOf(newest, language), stateText(newest, now, config, language)) : ''
          }
          wayBack={wayBack}
          problem={opened ? '' : requests.problem || scanned.problem}
          onUndo={() => void undo()}
        />
        {opened && (
          <ReceptionWindow
            opened={opened}
            visits={all}
            draft={draft}
            onDraft={setDraft}
            onOpen={setOpened}
            onSignedIn={signedIn}
            onClose={close}
            tell={wayBack.tell}
          />
        )}
        {badge.sheet}
      </main>
    </ReceptionContext>
  );
}
