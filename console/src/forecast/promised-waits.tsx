/** Whether what people were promised came true: "9 in 10" a service, over a week and day by day. */
import './forecast.css';
import type { CalibrationDay } from '@satuatap/shared/contract';
import { serviceOf } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { locales, plusDays, shortDateText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { heldOf, isLow, ofTen } from './held.js';
import { useCalibration } from './use-calibration.js';
import { words } from './words.js';

const shownDays = 7;

export function PromisedWaits() {
  const { view, config, language } = useHall();
  const say = words[language];
  const to = view.day.date;
  const dates = Array.from({ length: shownDays }, (_, n) => plusDays(to, n + 1 - shownDays));
  const { reading, ask } = useCalibration(config.id, dates[0] ?? to, to);
  return (
    <details
      className="promised"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && reading.state !== 'loading') void ask();
      }}
    >
      <summary>
        <h2>{say.title}</h2>
      </summary>
      <p className="quiet-text">{say.hint}</p>
      {reading.state === 'loading' && <p role="status">{say.loading}</p>}
      {reading.state === 'failed' && (
        <p role="alert">
          {reading.problem.status === 403 ? say.forbidden : say.failed}{' '}
          <button type="button" onClick={() => void ask()}>
            {say.again}
          </button>
        </p>
      )}
      {reading.state === 'read' &&
        (heldOf(reading.calibration.days).all === 0 ? (
          <p>{say.empty}</p>
        ) : (
          <Table days={reading.calibration.days} dates={dates} />
        ))}
    </details>
  );
}

function Table({
  days,
  dates,
}: {
  readonly days: readonly CalibrationDay[];
  readonly dates: readonly string[];
}) {
  const { config, language } = useHall();
  const say = words[language];
  const ids = [...new Set(days.map(({ serviceId }) => serviceId))];
  const rows = [
    { id: '', name: say.all, own: days },
    ...ids.map((id) => ({
      id,
      name: serviceOf(config, id)?.name[language] ?? id,
      own: days.filter(({ serviceId }) => serviceId === id),
    })),
  ];
  const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
  return (
    <table className="table" aria-label={say.title}>
      <thead>
        <tr>
          <th scope="col">{say.service}</th>
          <th scope="col">{say.week}</th>
          {dates.map((date) => (
            <th key={date} scope="col" className="day">
              {shortDateText(noon(date), { timeZone: 'UTC', zoneLabel: '' }, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, own }) => (
          <tr key={id}>
            <th scope="row">
              <Together text={name} />
            </th>
            <Cell days={own} whole />
            {dates.map((date) => (
              <Cell key={date} days={own.filter((day) => day.date === date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  days,
  whole = false,
}: {
  readonly days: readonly CalibrationDay[];
  readonly whole?: boolean;
}) {
  const { language } = useHall();
  const say = words[language];
  const held = heldOf(days);
  const right = ofTen(held);
  const low = isLow(held);
  return (
    <td className={whole ? 'figure' : 'figure day'} data-low={low} title={say.promises(held.all)}>
      {low && (
        <>
          <span aria-hidden>▲ </span>
          <span className="only-heard">{say.low}: </span>
        </>
      )}
      {right === null ? (held.all === 0 ? '–' : say.few) : say.right(right.toLocaleString(locales[language]))}
      {whole && <small> · {say.promises(held.all)}</small>}
    </td>
  );
}
