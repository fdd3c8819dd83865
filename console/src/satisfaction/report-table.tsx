/** The yearly report's table, for any period: elements across, building, agencies and services down. */
import type { SurveyReport } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { surveyOf, type SurveyFigures } from '@satuatap/shared/survey';
import { useState } from 'react';
import { agencyName, serviceName } from './scope.js';
import { decimalText, wholeText } from './texts.js';
import { satisfactionWords } from './words.js';

interface ReportTableProps {
  readonly report: SurveyReport;
  readonly config: BuildingConfig;
  readonly language: Language;
}

interface Row {
  readonly key: string;
  readonly level: 'building' | 'agency' | 'service';
  readonly name: string;
  readonly figures: SurveyFigures;
}

export function ReportTable({ report, config, language }: ReportTableProps) {
  const say = satisfactionWords[language];
  const [withServices, setWithServices] = useState(false);
  const { elements } = surveyOf(config);
  const rows: readonly Row[] = [
    { key: 'building', level: 'building', name: say.building, figures: report.total },
    ...report.agencies.flatMap(({ id, figures }): Row[] => [
      { key: `agency/${id}`, level: 'agency', name: agencyName(config, id), figures },
      ...report.services
        .filter(({ agencyId }) => withServices && agencyId === id)
        .map((service): Row => ({
          key: `service/${service.id}`,
          level: 'service',
          name: serviceName(config, service.id, language),
          figures: service.figures,
        })),
    ]),
  ];
  return (
    <section aria-label={say.table}>
      <div className="row spread">
        <h2>{say.table}</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={withServices}
            onChange={({ target }) => setWithServices(target.checked)}
          />
          {say.allServices}
        </label>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.tableOf}</th>
            {elements.map(({ id, name }) => (
              <th key={id} scope="col" className="figure only-wide">
                <abbr title={name[language]}>{id}</abbr>
              </th>
            ))}
            {[say.index, say.grade, say.complete, say.neededHead, say.quick, say.served].map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, level, name, figures }) => (
            <tr key={key} data-level={level}>
              <th scope="row">{name}</th>
              {figures.elements.map(({ id, average }) => (
                <td key={id} className="figure only-wide">
                  {decimalText(average, language)}
                </td>
              ))}
              <td className="figure">
                <strong>{decimalText(figures.index, language)}</strong>
              </td>
              <td className="figure">{figures.class ?? '–'}</td>
              {[figures.complete, figures.needed, figures.respondents - figures.complete, figures.served].map(
                (value, place) => (
                  <td key={place} className="figure">
                    {wholeText(value, language)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
