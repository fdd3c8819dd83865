/** Evacuations and drills that were, the newest first. */
import { senderWith } from '@satuatap/shared/client';
import type { EvacuationSummary } from '@satuatap/shared/contract';
import { shortDateText } from '@satuatap/shared/time';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from './page-context.js';

interface PastProps {
  readonly buildingId: string;
  /** Another one when it is to be asked for again. */
  readonly version: number;
  /** What had the focus went with the report. */
  readonly comesFromReport: boolean;
  readonly onReport: (id: string) => void;
}

export function Past({ buildingId, version, comesFromReport, onReport }: PastProps) {
  const { say, language, sites, time, count } = useTexts();
  const [list, setList] = useState<readonly EvacuationSummary[] | null>(null);
  useEffect(() => {
    senderWith({})
      .send<EvacuationSummary[]>('GET', `/buildings/${buildingId}/evacuations`)
      .then(setList, () => undefined);
  }, [buildingId, version]);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (comesFromReport) head.current?.focus();
  }, [comesFromReport]);
  const over = list?.filter(({ endedAt }) => endedAt !== null);
  return (
    <section>
      <h2 ref={head} tabIndex={-1}>
        {say.past}
      </h2>
      {!over ? <p className="quiet-text">{say.looking}</p> : over.length === 0 && <p>{say.noPast}</p>}
      <ul className="past">
        {over?.map(({ id, drill, startedAt, outcome, report }) => (
          <li key={id}>
            <button type="button" onClick={() => onReport(id)}>
              <strong>{drill ? say.drillMark : say.real}</strong>{' '}
              {sites && shortDateText(startedAt, sites, language)} {time(startedAt)} ·{' '}
              {outcome && say.outcome[outcome]}
              {report &&
                ` · ${say.people(count(report.whole.total))}, ${say.unaccountedOf(count(report.whole.unaccounted))}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
