/** The report's page: tables that print well, and nothing that has to be loaded. */
import type { Measures, Statistics, StatisticsGrouping } from '@satuatap/shared/contract';
import { catalogue } from '@satuatap/shared/measures';
import type { Language, Text } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';
import type { ReportName } from './report-name.js';

const titles: Readonly<Record<ReportName['kind'], Text>> = {
  daily: { id: 'Laporan harian', en: 'Daily report' },
  monthly: { id: 'Laporan bulanan', en: 'Monthly report' },
};
const groups: Readonly<Partial<Record<StatisticsGrouping, Text>>> = {
  agency: { id: 'Menurut instansi', en: 'By agency' },
  service: { id: 'Menurut layanan', en: 'By service' },
  counter: { id: 'Menurut loket', en: 'By counter' },
  hour: { id: 'Menurut jam kedatangan', en: 'By hour of arrival' },
  day: { id: 'Menurut hari', en: 'By day' },
  heat: { id: 'Menurut hari dan jam (1 = Senin)', en: 'By weekday and hour (1 = Monday)' },
};
const words = {
  group: { id: 'Kelompok', en: 'Group' },
  all: { id: 'Semua', en: 'All' },
  note: {
    id: 'Lama waktu dalam menit. “–” berarti tidak ada yang diukur. Yang pergi tanpa dipanggil dihitung dengan waktu tunggu yang telah dijalaninya.',
    en: 'Durations are minutes. “–” means that nothing was measured. Those who left without a call count with the wait that they had.',
  },
} as const satisfies Readonly<Record<string, Text>>;

type Shown = Exclude<keyof Measures, 'pausedMsByReason'>;
const ofPeople: readonly Shown[] = [
  'arrived',
  'served',
  'transferred',
  'missed',
  'cancelled',
  'left',
  'abandonment',
  'withinTarget',
  'waitMean',
  'waitP50',
  'waitP90',
  'waitKm50',
  'serviceMean',
  'serviceP90',
];
const ofCounters: readonly Shown[] = [
  'served',
  'serviceMean',
  'serviceP90',
  'counterOpenMs',
  'counterServingMs',
  'counterIdleMs',
  'counterPausedMs',
];

export const titleOf = ({ kind, period, building }: ReportName, language: Language): string =>
  `${titles[kind][language]} ${building.name}, ${periodText(period, language)}`;

/** Dates know no zone. */
function periodText(period: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(period.length > 7 ? { weekday: 'long', day: 'numeric' } : {}),
  });
  return format.format(Date.parse(period.length > 7 ? period : `${period}-01`));
}

export function reportPage(name: ReportName, sections: readonly Statistics[], language: Language): string {
  const title = escaped(titleOf(name, language));
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title>
<style>
@page { size: A4 landscape; margin: 12mm }
body { font: 10pt/1.35 'Liberation Sans', Arial, sans-serif; color: #000; margin: 1.5rem }
h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 1.2em 0 .4em; break-after: avoid }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #888; padding: .15rem .4rem; text-align: right; vertical-align: bottom }
th:first-child, td:first-child { text-align: left }
thead { display: table-header-group } tr { break-inside: avoid } tfoot { font-weight: bold }
</style></head>
<body><h1>${title}</h1><p>${words.note[language]}</p>
${sections.map((section) => sectionOf(section, language)).join('\n')}
</body></html>
`;
}

function sectionOf({ by, rows, total }: Statistics, language: Language): string {
  const shown = by === 'counter' ? ofCounters : ofPeople;
  const row = (label: string, measures: Measures): string =>
    `<tr><td>${escaped(label)}</td>${shown.map((id) => `<td>${figure(id, measures[id], language)}</td>`).join('')}</tr>`;
  return `<h2>${groups[by]?.[language] ?? by}</h2>
<table><thead><tr><th scope="col">${words.group[language]}</th>${shown
    .map((id) => `<th scope="col">${escaped(nameOf(id)[language])}</th>`)
    .join('')}</tr></thead>
<tbody>${rows.map(({ label, measures }) => row(label[language], measures)).join('\n')}</tbody>
<tfoot>${row(words.all[language], total)}</tfoot></table>`;
}

const nameOf = (id: Shown): Text => catalogue.find((measure) => measure.id === id)?.name ?? { id, en: id };

function figure(id: Shown, value: number | null, language: Language): string {
  if (value === null) return '–';
  const unit = catalogue.find((measure) => measure.id === id)?.unit;
  const locale = locales[language];
  if (unit === 'share') return value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shown = unit === 'ms' ? value / 60_000 : value;
  return shown.toLocaleString(locale, { maximumFractionDigits: unit === 'count' ? 0 : 1 });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
