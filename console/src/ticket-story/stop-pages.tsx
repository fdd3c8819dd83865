/** A page of stops as rows, and on request the pages behind it. */
import type { StopPage } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useState } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { useShown } from '../looking-back/shown.js';
import { Trouble } from '../looking-back/trouble.js';
import { useAnswer } from '../looking-back/use-answer.js';
import { dateInWords } from '../words/dates.js';
import { serviceName, StopCells } from './stop-cells.js';
import { stopsPath, type TicketFilter } from './ticket-filter.js';

interface StopPagesProps {
  readonly filter: TicketFilter;
  readonly config: BuildingConfig;
  /** `next` of the page before; `null`: the first. */
  readonly after: string | null;
}

/** Cells of a row. */
const columns = 9;

export function StopPages({ filter, config, after }: StopPagesProps) {
  const { language, say } = useLookingBack();
  const [more, setMore] = useState(false);
  const reading = useShown(useAnswer<StopPage>(stopsPath(filter, after)));
  const page = reading.answer;
  const buildingId = config.id;
  return (
    <>
      <tbody>
        {page?.stops.map((stop) => {
          const { date, ticketId, number, serviceId } = stop;
          return (
            <tr key={`${date}/${ticketId}/${stop.stop}`} data-due={stop.withinTarget === false}>
              <th scope="row">
                <a className="number" href={hrefOf({ view: 'ticket', buildingId, date, ticketId })}>
                  {number}
                </a>
              </th>
              <td>{dateInWords(date, language, 'short')}</td>
              <td>{serviceName(config, serviceId, language)}</td>
              <StopCells stop={stop} config={config} />
            </tr>
          );
        })}
        {(page === null || reading.problem !== null) && (
          <tr>
            <td colSpan={columns}>
              <Trouble reading={reading} />
            </td>
          </tr>
        )}
        {page?.stops.length === 0 && (
          <tr>
            <td colSpan={columns}>{say.noTicketFound}</td>
          </tr>
        )}
        {page && page.next !== null && !more && (
          <tr>
            <td colSpan={columns}>
              <button type="button" onClick={() => setMore(true)}>
                {say.more}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {page && page.next !== null && more && <StopPages filter={filter} config={config} after={page.next} />}
    </>
  );
}
