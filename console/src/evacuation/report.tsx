/** How it went, on the screen and on A4; a drill says on every sheet that it was one. */
import { senderWith, untilAnswered } from '@satuatap/shared/client';
import { apiBase, type EvacuationState, type EvacuationSummary } from '@satuatap/shared/contract';
import {
  noParts,
  pictureOf,
  reportOf,
  withParts,
  type EvacuationPicture,
  type EvacuationReport,
} from '@satuatap/shared/evacuation';
import { dateText, durationText } from '@satuatap/shared/time';
import { useEffect, useRef, useState } from 'react';
import '../report/report.css';
import { FloorTable } from './floor-table.js';
import { PageContext, useTexts, type WardenPage } from './page-context.js';

interface ReportProps {
  readonly buildingId: string;
  readonly id: string;
  readonly onClose: () => void;
}

interface Asked {
  readonly summary: EvacuationSummary;
  readonly state: EvacuationState;
}

export function Report({ buildingId, id, onClose }: ReportProps) {
  const page = useTexts();
  const { say } = page;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const path = `/buildings/${buildingId}/evacuations`;
    const ask = async (): Promise<Asked | null> => {
      const open = senderWith({});
      const list = await open.send<EvacuationSummary[]>('GET', path);
      const summary = list.find((each) => each.id === id);
      return summary ? { summary, state: await open.send<EvacuationState>('GET', `${path}/${id}`) } : null;
    };
    untilAnswered(ask, { signal: stop.signal, onWait: () => setAway(true) })
      .then(setAsked, () => undefined)
      .finally(() => setAway(false));
    return () => stop.abort();
  }, [buildingId, id]);
  const first = useRef<HTMLButtonElement>(null);
  const isThere = asked !== null;
  useEffect(() => first.current?.focus({ preventScroll: true }), [isThere]);
  if (!asked) return <p role="status">{isAway ? say.unreachable : say.loading}</p>;
  const picture = pictureOf(withParts(noParts, asked.state.parts));
  const floorIds = page.sites?.floors.map((floor) => floor.id) ?? [];
  const report = picture ? reportOf(picture, floorIds) : asked.summary.report;
  const names: WardenPage = { ...page, names: asked.state.names };
  return (
    <PageContext value={names}>
      <div className="evacuation-report report">
        <div className="row not-printed">
          <button type="button" ref={first} onClick={onClose}>
            ← {say.close}
          </button>
          <button type="button" onClick={() => print()}>
            {say.print}
          </button>
          {asked.summary.endedAt !== null && (
            <a href={`${apiBase}/buildings/${buildingId}/evacuations/${id}/report.csv`}>{say.csvFloors}</a>
          )}
          {picture && (
            <a href={`${apiBase}/buildings/${buildingId}/evacuations/${id}/people.csv`}>{say.csvPeople}</a>
          )}
        </div>
        <Sheet summary={asked.summary} picture={picture} report={report} />
      </div>
    </PageContext>
  );
}

interface SheetProps {
  readonly summary: EvacuationSummary;
  readonly picture: EvacuationPicture | null;
  readonly report: EvacuationReport | null;
}

function Sheet({ summary, picture, report }: SheetProps) {
  const { say, sites, language, time, staffName, floorName, count } = useTexts();
  const { drill, startedAt, startedBy, endedAt, endedBy, outcome } = summary;
  return (
    <article className="paper">
      <header>
        <h1>
          {drill ? say.reportOfDrill : say.report}
          {drill && <span className="drill-mark">{say.drillMark}</span>}
        </h1>
        <p>
          {sites?.name} · {sites && dateText(startedAt, sites, language)}
        </p>
        <p>
          {say.started} <span className="together">{time(startedAt)}</span> ({staffName(startedBy)}) ·{' '}
          {endedAt === null ? (
            say.underWay
          ) : (
            <>
              {say.endedAt} <span className="together">{time(endedAt)}</span> ({staffName(endedBy ?? '')}),{' '}
              {outcome && say.outcome[outcome]}
            </>
          )}
          {report?.minutes !== null &&
            report !== null &&
            ` · ${durationText(report.minutes * 60_000, language)}`}
        </p>
      </header>
      {report && <FloorTable report={report} />}
      {summary.isErased && <p>{say.erased}</p>}
      {picture && <Unaccounted picture={picture} />}
      {picture && picture.notes.some(({ text }) => text !== '') && (
        <section>
          <h2>{say.notes}</h2>
          <ul>
            {picture.notes
              .filter(({ text }) => text !== '')
              .map((note) => (
                <li key={note.id}>
                  {time(note.at)} · {floorName(note.floorId)} · {staffName(note.by)}: {note.text}
                </li>
              ))}
          </ul>
        </section>
      )}
      {report && (
        <section>
          <h2>{say.wardens}</h2>
          <ul>
            {report.wardens.map(({ staffId, marks }) => (
              <li key={staffId}>
                {staffName(staffId)}: {say.marks(count(marks))}
              </li>
            ))}
          </ul>
          {report.lateMarks > 0 && <p>{say.late(count(report.lateMarks))}</p>}
        </section>
      )}
    </article>
  );
}

function Unaccounted({ picture }: { readonly picture: EvacuationPicture }) {
  const { say, nameOf, detailOf, floorName } = useTexts();
  const left = picture.people.filter(({ isAccounted }) => !isAccounted);
  return (
    <section>
      <h2>{say.unaccounted}</h2>
      {left.length === 0 && <p>{say.unaccountedNone}</p>}
      <ul>
        {left.map(({ person, state }) => (
          <li key={person.key}>
            <strong>{nameOf(person)}</strong> · {detailOf(person)} · {floorName(person.floorId)} ·{' '}
            {state === 'conflict' ? say.conflict : state === 'unseen' ? say.unseen : say.states[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}
