/** The wardens' page: made for a phone in one hand, and for a hall without network. */
import type { Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useMemo, useRef, useState } from 'react';
import { homeOf } from '../hall/pages.js';
import type { Place } from '../hall/place.js';
import { ConnectionLine, ConnectionTrouble } from './connection.js';
import './evacuation.css';
import './evacuation-flat.css';
import { List } from './list.js';
import { PageContext, type WardenPage } from './page-context.js';
import { Printed } from './printed.js';
import { preparedPicture, Ready } from './ready.js';
import { Report } from './report.js';
import { useWardenPhone } from './use-warden-phone.js';
import { evacuationWords } from './words.js';

interface EvacuationProps {
  readonly buildingId: string;
  readonly session: Session;
  readonly language: Language;
  readonly tools: React.ReactNode;
  readonly go: (place: Place) => void;
  readonly onSession: (session: Session) => void;
}

export function Evacuation({ buildingId, session, language, tools, go, onSession }: EvacuationProps) {
  const { phone, state } = useWardenPhone(buildingId, session);
  const [reportId, setReportId] = useState<string | null>(null);
  const [hasReadReport, setReadReport] = useState(false);
  const say = evacuationWords[language];
  const { picture, phone: kept, ended } = state;
  const { sites, names, staff, prepared } = kept;
  const isUnderWay = picture !== null;
  const page = useMemo<WardenPage>(
    () => ({ language, sites, names: isUnderWay ? names : { ...prepared?.names }, staff }),
    [language, sites, names, isUnderWay, prepared, staff],
  );
  const closeReport = (): void => {
    setReportId(null);
    setReadReport(true);
  };
  const tone = picture === null ? 'none' : picture.drill ? 'drill' : 'real';
  useEffect(() => {
    document.title = `${say.title} · ${sites?.name ?? ''}`;
  }, [say.title, sites?.name]);
  const home = homeOf(session.role);
  const desk = home === 'evacuation' ? 'occupancy' : home;
  const shown = picture ?? preparedPicture(kept);
  return (
    <PageContext value={page}>
      <div className="evacuation" data-tone-of={tone}>
        <header className="evacuation-bar">
          <h1>{tone === 'none' ? say.title : say[tone]}</h1>
          <span className="where">{sites?.name}</span>
          <details className="evacuation-menu">
            <summary>{say.menu}</summary>
            <div className="stack">
              <button type="button" onClick={() => go({ buildingId, screen: desk })}>
                {say.back}
              </button>
              {isUnderWay && (
                <button type="button" onClick={() => print()}>
                  {say.printList}
                </button>
              )}
              {tools}
            </div>
          </details>
        </header>
        {/* The list has it where it stays in sight. */}
        {(reportId !== null || !isUnderWay) && <ConnectionLine state={state} />}
        <ConnectionTrouble
          state={state}
          onSignedIn={(fresh) => {
            onSession(fresh);
            phone.signedIn(fresh);
          }}
        />
        <main>
          {!state.isLoaded ? (
            <p role="status">{say.loading}</p>
          ) : reportId !== null ? (
            <Report buildingId={buildingId} id={reportId} onClose={closeReport} />
          ) : picture ? (
            <List
              phone={phone}
              picture={picture}
              connection={<ConnectionLine state={state} />}
              mayEnd={state.reach === 'reached' && !state.isSignedOut && kept.evacuationId !== null}
            />
          ) : (
            <>
              {ended && (
                <EndedLine
                  language={language}
                  drill={ended.drill}
                  onReport={() => {
                    setReportId(ended.id);
                    phone.dismiss();
                  }}
                />
              )}
              <Ready
                phone={phone}
                kept={kept}
                picture={shown}
                isPreparing={state.isPreparing}
                version={state.reach === 'reached' ? (ended?.id.length ?? 0) + 1 : 0}
                comesFromReport={hasReadReport && !ended}
                onReport={setReportId}
              />
            </>
          )}
        </main>
        {reportId === null && shown && <Printed picture={shown} isUnderWay={isUnderWay} />}
      </div>
    </PageContext>
  );
}

interface EndedLineProps {
  readonly language: Language;
  readonly drill: boolean;
  readonly onReport: () => void;
}

/** The list is gone, and with it what had the focus. */
function EndedLine({ language, drill, onReport }: EndedLineProps) {
  const say = evacuationWords[language];
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus({ preventScroll: true }), []);
  return (
    <p className="banner good" role="status">
      {drill ? say.drillEnded : say.ended}
      <button type="button" ref={way} onClick={onReport}>
        {say.showReport}
      </button>
    </p>
  );
}
