/** What was, for those who plan the space: a day in five minutes, days by their peaks, and a heat map of the week. */
import type { OccupancyHistory as History } from '@satuatap/shared/contract';
import { dayPeaks } from '@satuatap/shared/occupancy';
import { localDate, timeText } from '@satuatap/shared/time';
import { useMemo, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFresh } from '../hall/use-fresh.js';
import { Plot, type PlotSeries } from '../history/plot.js';
import { dateInWords, hourText } from '../words/dates.js';
import { words } from '../words/index.js';
import { CrowdHeat } from './crowd-heat.js';
import { datesOf, historyPeriods, type HistoryPeriod } from './history-period.js';
import { occupancyWords } from './words.js';

/** Okabe and Ito's palette on a light ground; the dashes tell the lines apart without it. */
const styles = {
  people: { colour: '#005a8c', dash: [] },
  mean: { colour: '#4d4d4d', dash: [2, 4] },
  limit: { colour: '#a34100', dash: [9, 5], width: 1.5 },
} as const;

export function OccupancyHistory() {
  const { config, language, now } = useHall();
  const say = occupancyWords[language];
  const today = localDate(now, config.timeZone);
  const [period, setPeriod] = useState<HistoryPeriod>('week');
  const [until, setUntil] = useState(today);
  const [place, setPlace] = useState('building');
  const { from, to } = datesOf(period, until);
  const query = `place=${encodeURIComponent(place)}&from=${from}&to=${to}`;
  const { answer, problem, isAway, again } = useFresh<History>(
    `/buildings/${config.id}/occupancy/history?${query}`,
  );
  const places: readonly (readonly [string, string])[] = [
    ['building', say.building],
    ...config.floors.map(({ id, name }) => [`floor/${id}`, name[language]] as const),
    ...config.zones.map(({ id, name }) => [`zone/${id}`, name[language]] as const),
  ];
  return (
    <>
      <div className="row choices-of-period">
        <div className="row" role="group" aria-label={say.period}>
          {historyPeriods.map((each) => (
            <button type="button" key={each} aria-pressed={period === each} onClick={() => setPeriod(each)}>
              {say.periods[each]}
            </button>
          ))}
        </div>
        <label>
          {say.until}{' '}
          <input
            type="date"
            value={until}
            max={today}
            onChange={(event) => setUntil(event.target.value || today)}
          />
        </label>
        <label>
          {say.place}{' '}
          <select value={place} onChange={(event) => setPlace(event.target.value)}>
            {places.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {!answer && !problem && (
        <p role="status">{isAway ? words[language].unreachable : say.historyLoading}</p>
      )}
      <Refused problem={problem} onAgain={again} />
      {answer && answer.hours.length === 0 && (
        <p role="status" className="empty">
          <strong>{say.historyEmpty}</strong> {say.historyEmptyHow}
        </p>
      )}
      {answer && answer.hours.length > 0 && <Panels history={answer} />}
    </>
  );
}

function Panels({ history }: { readonly history: History }) {
  const { config, language } = useHall();
  const say = occupancyWords[language];
  const limit = config.occupancy?.capacity?.[history.place.replace(/^zone\//, '')]?.limit ?? null;
  const isDay = history.samples.length > 0;
  const { labels, series, rows } = useMemo(() => {
    const limits = (length: number): PlotSeries[] =>
      limit === null
        ? []
        : [{ name: say.limit, values: Array.from({ length }, () => limit), ...styles.limit }];
    if (isDay) {
      const { samples } = history;
      return {
        labels: samples.map(({ at }) => timeText(at, config, language).replace(` ${config.zoneLabel}`, '')),
        series: [
          { name: say.people, values: samples.map(({ people }) => people), ...styles.people },
          ...limits(samples.length),
        ],
        rows: [],
      };
    }
    const days = dayPeaks(history.hours);
    return {
      labels: days.map(({ date }) => dateInWords(date, language, 'tick')),
      series: [
        { name: say.peak, values: days.map(({ peak }) => peak), ...styles.people },
        { name: say.mean, values: days.map(({ mean }) => Math.round(mean)), ...styles.mean },
        ...limits(days.length),
      ],
      rows: days,
    };
  }, [history, isDay, limit, config, language, say]);
  const hours = isDay ? history.hours : [];
  const highest = Math.max(...history.hours.map(({ peak }) => peak));
  const reached = limit === null ? null : dayPeaks(history.hours).filter(({ peak }) => peak >= limit).length;
  return (
    <>
      <section>
        <h2>{isDay ? say.overTime : say.peaks}</h2>
        <p>
          {say.peak}: <strong>{highest}</strong>
          {limit !== null && reached !== null && <>. {say.reached(reached, limit)}</>}
        </p>
        <Plot
          kind="lines"
          labels={labels}
          series={series}
          axisText={String}
          summary={`${isDay ? say.overTime : say.peaks}. ${say.peak}: ${highest}.`}
        />
        <details>
          <summary>{say.asTable}</summary>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{isDay ? say.hour : say.date}</th>
                <th scope="col" className="figure">
                  {say.mean}
                </th>
                <th scope="col" className="figure">
                  {say.peak}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ date, mean, peak }) => (
                <tr key={date}>
                  <th scope="row">{dateInWords(date, language, 'short')}</th>
                  <td className="figure">{Math.round(mean)}</td>
                  <td className="figure">{peak}</td>
                </tr>
              ))}
              {hours.map(({ hour, mean, peak }) => (
                <tr key={hour}>
                  <th scope="row">{hourText(hour, language)}</th>
                  <td className="figure">{Math.round(mean)}</td>
                  <td className="figure">{peak}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </section>
      {!isDay && (
        <section>
          <h2>{say.heat}</h2>
          <CrowdHeat hours={history.hours} limit={limit} />
        </section>
      )}
    </>
  );
}
