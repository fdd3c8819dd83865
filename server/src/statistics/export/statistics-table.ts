/** What a panel shows, as a table: a row a group and one of all, a column a measure of the catalogue. */
import type { Measures, Statistics } from '@satuatap/shared/contract';
import { catalogue, type Measure } from '@satuatap/shared/measures';
import type { BuildingConfig, Language, Text } from '@satuatap/shared/queue';
import { minutesOf, type Cell, type Column, type ColumnKind, type ExportTable } from './table.js';

const words = {
  key: { id: 'Kunci', en: 'Key' },
  label: { id: 'Kelompok', en: 'Group' },
  total: { id: 'Semua', en: 'All' },
  minutes: { id: 'menit', en: 'minutes' },
} as const satisfies Readonly<Record<string, Text>>;

const kinds: Readonly<Record<Measure['unit'], ColumnKind>> = {
  ms: 'minutes',
  count: 'count',
  share: 'share',
  perHour: 'number',
};

interface MeasureColumn extends Column {
  readonly valueOf: (measures: Measures) => Cell;
}

export function statisticsTable(
  statistics: Statistics,
  buildings: readonly BuildingConfig[],
  language: Language,
): ExportTable {
  const { by, from, to, rows, total } = statistics;
  const columns = measureColumns(statistics, buildings, language);
  const cells = (measures: Measures): Cell[] => columns.map(({ valueOf }) => valueOf(measures));
  const page = [
    ...rows.map(({ key, label, measures }) => [key, label[language], ...cells(measures)]),
    ['', words.total[language], ...cells(total)],
  ];
  return {
    name: `${by}-${from}-${to}`,
    columns: [
      { title: words.key[language], kind: 'text' },
      { title: words.label[language], kind: 'text' },
      ...columns.map(({ title, kind }) => ({ title, kind })),
    ],
    pages: (async function* () {
      yield page;
    })(),
  };
}

/** Those of the catalogue that a period has, and each reason of a pause that occurred. */
function measureColumns(
  { total }: Statistics,
  buildings: readonly BuildingConfig[],
  language: Language,
): MeasureColumn[] {
  const reasons = new Map(
    buildings.flatMap(({ pauseReasons }) => pauseReasons.map(({ id, name }) => [id, name[language]])),
  );
  return catalogue.flatMap(({ id, unit, name }): MeasureColumn[] => {
    const titled = (text: string): string => (unit === 'ms' ? `${text} (${words.minutes[language]})` : text);
    if (id === 'pausedMsByReason')
      return Object.keys(total.pausedMsByReason)
        .sort()
        .map((reason) => ({
          title: titled(`${name[language]}: ${reasons.get(reason) ?? reason}`),
          kind: 'minutes',
          valueOf: ({ pausedMsByReason }) => minutesOf(pausedMsByReason[reason] ?? 0),
        }));
    if (!isMeasured(id, total)) return [];
    return [
      {
        title: titled(name[language]),
        kind: kinds[unit],
        valueOf: (measures) => (unit === 'ms' ? minutesOf(measures[id]) : rounded(measures[id])),
      },
    ];
  });
}

type Figure = Exclude<keyof Measures, 'pausedMsByReason'>;
/** What is "now" is not of a period. */
const isMeasured = (id: string, measures: Measures): id is Figure => Object.hasOwn(measures, id);

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
