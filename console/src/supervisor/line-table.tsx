/** A row a service against its promise; those without people or trouble are shown on request. */
import { isForsaken, needsAttention } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { SteadyRanges, waitText } from '@satuatap/shared/wait';
import { useState } from 'react';
import { ActsHead } from '../hall/acts-head.js';
import { useHall } from '../hall/hall-screen.js';
import type { ExpectedLine } from './line-facts.js';
import { LineWindow } from './line-window.js';
import { PromiseBar } from './promise-bar.js';
import { StopLine } from './stop-line.js';

export function LineTable({ lines }: { readonly lines: readonly ExpectedLine[] }) {
  const { say, act, busy } = useHall();
  const [all, setAll] = useState(false);
  const [ranges] = useState(() => new SteadyRanges());
  const [stopping, setStopping] = useState<ExpectedLine | null>(null);
  const [opened, setOpened] = useState<ExpectedLine | null>(null);
  const some = lines.filter((line) => line.waiting > 0 || line.booked > 0 || needsAttention(line));
  const shown = all ? lines : some;
  const heads = [say.line, say.waitingList, say.longestOfPromise, say.beyond, say.openCounters, say.expected];
  return (
    <section aria-label={say.servicesAndLines}>
      <div className="row spread">
        <h2>{say.servicesAndLines}</h2>
        <button type="button" aria-pressed={all} onClick={() => setAll(!all)}>
          {say.allLines} ({lines.length})
        </button>
      </div>
      {!lines.some(needsAttention) && (
        <p className="quiet-text">✓ {some.length === 0 ? say.nobodyWaits : say.calm}</p>
      )}
      {shown.length > 0 && (
        <table className="table lines-now">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row
                key={line.service.id}
                line={line}
                ranges={ranges}
                busy={busy}
                onOpen={() => setOpened(line)}
                onStop={() => setStopping(line)}
                onReopen={() => act({ type: 'reopenLine', serviceId: line.service.id })}
              />
            ))}
          </tbody>
        </table>
      )}
      {opened && <LineWindow service={opened.service} onClose={() => setOpened(null)} />}
      {stopping && <StopLine service={stopping.service} onClose={() => setStopping(null)} />}
    </section>
  );
}

interface RowProps {
  readonly line: ExpectedLine;
  readonly ranges: SteadyRanges;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onStop: () => void;
  readonly onReopen: () => void;
}

function Row({ line, ranges, busy, onOpen, onStop, onReopen }: RowProps) {
  const { language, say } = useHall();
  const { service, waiting, longestMs, due, openCounters, expected, stopped, booked } = line;
  const name = service.name[language];
  const verb = stopped ? say.reopenLine : say.stopLine;
  return (
    <tr data-due={due > 0}>
      <th scope="row">
        <Together text={name} />
        {booked > 0 && (
          <span className="quiet-text">
            {' '}
            · ◷ {booked} {say.bookedToCome}
          </span>
        )}
        {stopped && (
          <span className="quiet-text">
            {' '}
            · ■ {say.stopped}: {stopped.reason}
          </span>
        )}
      </th>
      <td className="figure">{waiting}</td>
      <td>
        <PromiseBar waiting={waiting} longestMs={longestMs} targetMinutes={service.targetMinutes} />
      </td>
      <td className="figure">{due > 0 ? `▲ ${due}` : '–'}</td>
      <td className="figure">{isForsaken(line) ? `▲ ${say.noCounter}` : openCounters}</td>
      <td>{openCounters === 0 ? '–' : waitText(expected, language, { ranges, key: service.id })}</td>
      <td>
        <div className="row row-acts">
          <button type="button" aria-label={`${say.manage}: ${name}`} onClick={onOpen}>
            {say.manage}
          </button>
          <button
            type="button"
            aria-disabled={busy}
            aria-label={`${verb}: ${name}`}
            onClick={() => {
              if (busy) return;
              if (stopped) onReopen();
              else onStop();
            }}
          >
            {stopped ? say.reopen : say.stop}
          </button>
        </div>
      </td>
    </tr>
  );
}
