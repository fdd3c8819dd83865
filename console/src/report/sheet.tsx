/** The paper itself: header, figures, tables by agency and service, hours, and what the measures mean. */
import type { Statistics } from '@satuatap/shared/contract';
import { useState } from 'react';
import type { Choice } from '../history/choice.js';
import { HeatMap } from '../history/heat-map.js';
import { periodText } from '../history/period-text.js';
import type { Period } from '../history/periods.js';
import { shownMeasure, topMeasures, type MeasureId } from '../history/shown-measures.js';
import { differenceText, valueText } from '../history/value-text.js';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { dateInWords, momentText } from '../words/dates.js';
import { SheetRows } from './sheet-rows.js';

interface SheetProps {
  readonly kind: 'day' | 'month';
  readonly choice: Choice;
  readonly shown: Period;
  readonly before: Period;
  readonly services: Statistics;
  /** By service, of the period before. */
  readonly earlier: Statistics;
  readonly agencies: Statistics;
  /** By hour for a day, by hour and weekday for a month. */
  readonly places: Statistics;
}

/** Below the mean stands what counts those who gave up too. */
const measures: readonly MeasureId[] = topMeasures.flatMap((id) =>
  id === 'waitMean' ? [id, 'waitKm50' as const, 'waitKm90' as const] : [id],
);

export function Sheet({ kind, choice, shown, before, services, earlier, agencies, places }: SheetProps) {
  const { language, buildings, session, say } = useLookingBack();
  const [madeAt] = useState(() => Date.now());
  const [only] = choice.buildingIds;
  const compared = earlier.rows.length > 0;
  const building = buildings.find(({ id }) => id === only);
  const period = kind === 'month' ? dateInWords(shown.from, language, 'month') : periodText(shown, language);
  return (
    <article className="paper">
      <header>
        <h1>
          {kind === 'day' ? say.reportDaily : say.reportMonthly}: {building?.name ?? say.allBuildings}
        </h1>
        <p>
          <strong>{period}</strong> {building && `· ${building.city}`}
        </p>
        <p className="quiet-text">
          {say.madeAt} {momentText(madeAt, language)} {say.madeBy} {session.name} · {say.compared}{' '}
          {periodText(before, language)}
        </p>
        {!compared && <p>{say.nothingBefore}</p>}
        {services.live && <p>{say.live}</p>}
        {services.pendingDays > 0 && (
          <p>
            {services.pendingDays} {services.pendingDays === 1 ? say.pendingOne : say.pending}
          </p>
        )}
      </header>
      {services.rows.length === 0 ? (
        <p>
          <strong>{say.nothing}</strong>
        </p>
      ) : (
        <>
          <section>
            <h2>{say.inShort}</h2>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say.measure}</th>
                  <th scope="col" className="figure">
                    {say.value}
                  </th>
                  {compared && <th scope="col">{say.change}</th>}
                </tr>
              </thead>
              <tbody>
                {measures.map((id) => {
                  const { name, kind: of } = shownMeasure(id);
                  return (
                    <tr key={id}>
                      <th scope="row">{name[language]}</th>
                      <td className="figure">{valueText(of, services.total[id], language)}</td>
                      {compared && (
                        <td>{differenceText(of, services.total[id], earlier.total[id], language)}</td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
          <SheetRows title={`${say.rows} ${say.byAgency}`} statistics={agencies} />
          <SheetRows title={`${say.rows} ${say.byService}`} statistics={services} />
          {kind === 'day' ? (
            <SheetRows
              title={`${say.rows} ${say.byHour}`}
              // Hours in which counters were open but nobody came say nothing.
              statistics={{ ...places, rows: places.rows.filter(({ measures: { arrived } }) => arrived > 0) }}
            />
          ) : (
            <section className="whole">
              <h2>
                {say.heat}: {shownMeasure('arrived').name[language]}
              </h2>
              <HeatMap
                rows={places.rows}
                measure="arrived"
                choice={{ ...choice, buildingIds: [] }}
                period={shown}
              />
            </section>
          )}
          <section className="whole meanings">
            <h2>{say.meanings}</h2>
            <dl>
              {measures.map((id) => (
                <div key={id}>
                  <dt>{shownMeasure(id).name[language]}</dt>
                  <dd>{shownMeasure(id).means[language]}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </article>
  );
}
