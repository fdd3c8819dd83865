/** The survey's report as CSV (RFC 4180): a row for the building, each agency and each service. */
import type { SurveyReport } from '@satuatap/shared/contract';
import { serviceOf, type BuildingConfig } from '@satuatap/shared/queue';
import { surveyOf, type SurveyFigures } from '@satuatap/shared/survey';
import { stringify } from 'csv-stringify/sync';

/** Averages have as many decimals as anybody needs to work the index out again. */
const decimals = 4;

export function reportCsv(config: BuildingConfig, report: SurveyReport): string {
  const { elements } = surveyOf(config);
  const head = [
    'dari',
    'sampai',
    'tingkat',
    'id',
    'nama',
    'instansi',
    ...elements.map(({ id }) => id),
    'IKM',
    'mutu',
    'penjawab',
    'jawaban_lengkap',
    'dilayani',
    'sampel_perlu',
  ];
  const agencyName = (id: string): string => config.agencies.find((each) => each.id === id)?.name ?? id;
  const row = (level: string, id: string, name: string, agency: string, figures: SurveyFigures) => [
    report.from,
    report.to,
    level,
    id,
    name,
    agency,
    ...figures.elements.map(({ average }) => average?.toFixed(decimals) ?? ''),
    figures.index?.toFixed(2) ?? '',
    figures.class ?? '',
    figures.respondents,
    figures.complete,
    figures.served,
    figures.needed,
  ];
  return stringify(
    [
      head,
      row('gedung', config.id, config.name, '', report.total),
      ...report.agencies.map(({ id, figures }) => row('instansi', id, agencyName(id), '', figures)),
      ...report.services.map(({ id, agencyId, figures }) =>
        row('layanan', id, serviceOf(config, id)?.name.id ?? id, agencyName(agencyId), figures),
      ),
    ],
    // A spreadsheet must take it for UTF-8, and no name for a formula.
    { record_delimiter: 'windows', bom: true, escape_formulas: true },
  );
}
