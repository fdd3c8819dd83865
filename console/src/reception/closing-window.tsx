/** At the end of the day: who never checked out. */
import { newCommandId } from '@satuatap/shared/client';
import type { VisitEntry } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { hostText, nameOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { words } from '../words/index.js';
import { useReception } from './reception-context.js';
import { sortVisits } from './sorted-visits.js';
import { receptionWords } from './words.js';

interface ClosingWindowProps {
  readonly visits: readonly VisitEntry[];
  readonly onClose: () => void;
}

export function ClosingWindow({ visits, onClose }: ClosingWindowProps) {
  const { config, language } = useHall();
  const { officers, requests } = useReception();
  const say = receptionWords[language];
  const [closed, setClosed] = useState<readonly VisitEntry[] | null>(null);
  const inside = (closed ?? sortVisits(visits).here).toSorted((a, b) =>
    (a.number ?? '').localeCompare(b.number ?? ''),
  );
  const [commandId] = useState(newCommandId);
  const send = async (): Promise<void> => {
    const done = await requests.ask<VisitEntry[]>('POST', 'visits/close-day', { commandId });
    if (done) setClosed(done.answer);
  };
  return (
    <Frame wide title={say.closing} onClose={onClose}>
      {inside.length === 0 ? (
        <p>{say.closingNone}</p>
      ) : (
        <>
          <p>{closed ? say.closed : say.closingWhy}</p>
          <table className="table closing">
            <thead>
              <tr>
                <th scope="col">{say.number}</th>
                <th scope="col">{say.visitor}</th>
                <th scope="col">{say.host}</th>
                <th scope="col">{say.came}</th>
              </tr>
            </thead>
            <tbody>
              {inside.map((visit) => (
                <tr key={visit.id}>
                  <td>{visit.number}</td>
                  <th scope="row">
                    {nameOf(visit, language)}{' '}
                    {visit.people > 1 && <small>{visitWords[language].people(visit.people)}</small>}
                  </th>
                  <td>{hostText(visit, officers, config, language)}</td>
                  <td>{visit.arrivedAt !== null && timeText(visit.arrivedAt, config, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <ProblemLine problem={requests.problem} />
      <div className="row not-printed">
        {inside.length > 0 && !closed && (
          <button type="button" className="main" disabled={requests.busy} onClick={() => void send()}>
            {say.closingDo(inside.length)}
          </button>
        )}
        {inside.length > 0 && (
          <button type="button" onClick={() => globalThis.print()}>
            {say.printList}
          </button>
        )}
        <button type="button" className="quiet" data-first="" onClick={onClose}>
          {words[language].close}
        </button>
      </div>
    </Frame>
  );
}
