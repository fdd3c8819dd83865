/** A row for each building, agency, service, counter, channel, priority or hour; sorted by what its reader looks for. */
import { useState } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { Trouble } from '../looking-back/trouble.js';
import { dimensions, queryOf, type Choice, type Dimension, type Periods } from './choice.js';
import { ExportLinks } from './export-links.js';
import { RowTable } from './row-table.js';
import type { RowOrder } from './row-order.js';
import { ofRow, ticketsBehind } from './tickets-behind.js';
import { useStatistics } from './use-statistics.js';

interface RowsProps {
  readonly choice: Choice;
  readonly periods: Periods;
  readonly onChoose: (choice: Choice) => void;
}

export function Rows({ choice, periods, onChoose }: RowsProps) {
  const { say } = useLookingBack();
  const [order, setOrder] = useState<RowOrder>({ column: 'key', falling: false });
  const { shown, other } = periods;
  const now = useStatistics(choice, shown, choice.by);
  const before = useStatistics(choice, other, choice.by);
  const names: Readonly<Record<Dimension, string>> = {
    building: say.byBuilding,
    agency: say.byAgency,
    service: say.byService,
    counter: say.byCounter,
    channel: say.byChannel,
    priority: say.byPriority,
    hour: say.byHour,
  };
  const title = `${say.rows} ${names[choice.by]}`;
  return (
    <section aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <ExportLinks query={queryOf(choice, shown)} by={choice.by} of={title} />
      </div>
      <div className="row" role="group" aria-label={say.rows}>
        {dimensions.map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === choice.by}
            onClick={() => onChoose({ ...choice, by: each })}
          >
            {names[each]}
          </button>
        ))}
      </div>
      <Trouble reading={now} />
      {now.answer && (
        <RowTable
          statistics={now.answer}
          before={other && before.state === 'ready' ? before.answer : null}
          behind={(key) =>
            now.answer?.by === choice.by ? ticketsBehind(choice, shown, ofRow(choice.by, key)) : null
          }
          heading={names[now.answer.by as Dimension] ?? ''}
          order={order}
          onOrder={setOrder}
        />
      )}
    </section>
  );
}
