/** A building's report of a day or a month: the figures as a page, a spreadsheet and a CSV file. */
import { buffer } from 'node:stream/consumers';
import type { Statistics, StatisticsGrouping } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { csvOf } from '../statistics/export/csv.js';
import { statisticsTable } from '../statistics/export/statistics-table.js';
import { xlsxOf } from '../statistics/export/xlsx.js';
import type { Panels } from '../statistics/panels.js';
import type { ReportKind, ReportName } from './report-name.js';
import { reportPage, titleOf } from './report-page.js';

interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface Report {
  readonly title: string;
  readonly html: string;
  /** The page, too. */
  readonly files: readonly ReportFile[];
}

const groupings: Readonly<Record<ReportKind, readonly StatisticsGrouping[]>> = {
  daily: ['agency', 'service', 'hour', 'counter'],
  monthly: ['agency', 'service', 'day', 'heat', 'counter'],
};

/** `null` if nobody came: a holiday is no news. */
export async function makeReport(
  panels: Panels,
  name: ReportName,
  language: Language,
): Promise<Report | null> {
  const { kind, period, building } = name;
  const [from, to] = kind === 'daily' ? [period, period] : [`${period}-01`, lastOf(period)];
  const scope = { from, to, buildings: [building], agencyIds: null, serviceId: null, counterId: null };
  const sections: Statistics[] = [];
  for (const by of groupings[kind]) sections.push(await panels.statistics(scope, by));
  const services = sections.find(({ by }) => by === 'service');
  if (!services || services.total.arrived === 0) return null;
  const table = (): ReturnType<typeof statisticsTable> => statisticsTable(services, [building], language);
  const html = reportPage(name, sections, language);
  const file = `${building.id}-${period}`;
  return {
    title: titleOf(name, language),
    html,
    files: [
      { name: `${file}.html`, content: Buffer.from(html) },
      { name: `${file}.xlsx`, content: await buffer(await xlsxOf(table())) },
      { name: `${file}.csv`, content: await buffer(csvOf(table(), language === 'id')) },
    ],
  };
}

/** The last day of a month, YYYY-MM. */
const lastOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
