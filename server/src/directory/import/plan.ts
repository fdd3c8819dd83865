/** What a file of officers would change: a pure function of the file and of what is there. */
import {
  emailSpelling,
  type ImportMistake,
  type ImportReport,
  type Session,
} from '@satuatap/shared/contract';
import { spelled } from '@satuatap/shared/directory';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { keepsAgency } from '../officer-rights.js';
import type { OfficerFacts } from '../officer-table.js';
import type { Officer } from '../officers.js';
import { columnNames, columnOf, columns, longestTask, mostTasks, tasksIn, type Column } from './columns.js';
import type { Line } from './line.js';

export interface ImportPlan {
  readonly mistakes: ImportReport['mistakes'];
  readonly added: readonly OfficerFacts[];
  readonly changed: readonly { readonly before: Officer; readonly facts: OfficerFacts }[];
  readonly same: number;
}

export interface Known {
  readonly config: BuildingConfig;
  readonly session: Session;
  readonly officers: readonly Officer[];
  /** Ids of accounts by name. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** A report that nobody can read to its end helps nobody. */
const mostMistakes = 300;

type Cells = Readonly<Record<Column, string>>;
type Blame = (column: Column, reason: ImportMistake) => void;

/** The accounts that a file names, as accounts are spelled. */
export function accountsIn(lines: readonly Line[]): string[] {
  const [heading, ...rest] = lines;
  const place = (heading?.cells ?? []).findIndex((cell) => columnOf(cell) === 'account');
  return place < 0 ? [] : rest.map(({ cells }) => clean(cells[place] ?? '').toLowerCase()).filter(Boolean);
}

export function planImport(lines: readonly Line[], known: Known): ImportPlan {
  const [heading, ...rest] = lines;
  const mistakes: ImportReport['mistakes'][number][] = [];
  const titles = headingOf(heading, mistakes);
  if (mistakes.length > 0) return { mistakes, added: [], changed: [], same: 0 };

  const byName = new Map(known.officers.map((officer) => [keyOf(officer), officer]));
  const holders = new Map(
    known.officers.flatMap(({ staffId, id }) => (staffId === null ? [] : [[staffId, id]])),
  );
  const reader = new LineReader(known);
  const read: { facts: OfficerFacts; before: Officer | undefined; blame: Blame }[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rest) {
    if (mistakes.length >= mostMistakes) break;
    const blame: Blame = (column, reason) =>
      mistakes.push({ line, column: titles.get(column)?.heading ?? columns[column].title, reason });
    const facts = reader.facts(cellsOf(cells, titles), blame);
    if (!facts) continue;
    const key = keyOf(facts);
    if (seen.has(key)) blame('name', 'twice');
    seen.add(key);
    read.push({ facts, before: byName.get(key), blame });
  }
  blameAccounts(read, holders);
  const changed = read.flatMap(({ facts, before }) =>
    before && differs(before, facts) ? [{ before, facts }] : [],
  );
  const added = read.flatMap(({ facts, before }) => (before ? [] : [facts]));
  return {
    mistakes: mistakes.toSorted((a, b) => a.line - b.line).slice(0, mostMistakes),
    added,
    changed,
    same: read.length - added.length - changed.length,
  };
}

const keyOf = ({ agencyId, name }: Pick<Officer, 'agencyId' | 'name'>): string =>
  `${agencyId} ${spelled(name)}`;

type Titles = ReadonlyMap<Column, { readonly heading: string; readonly place: number }>;

function headingOf(heading: Line | undefined, mistakes: ImportReport['mistakes'][number][]): Titles {
  const titles = new Map<Column, { heading: string; place: number }>();
  const line = heading?.line ?? 1;
  for (const [place, text] of (heading?.cells ?? []).entries()) {
    const column = columnOf(text);
    if (column === null && text !== '')
      mistakes.push({ line, column: text.slice(0, 60), reason: 'unknown-column' });
    else if (column !== null && titles.has(column)) mistakes.push({ line, column: text, reason: 'twice' });
    else if (column !== null) titles.set(column, { heading: text, place });
  }
  // A letter or a picture has a first line too; what is wrong with its columns helps nobody.
  if (titles.size === 0) {
    mistakes.splice(0, mistakes.length, { line, column: '', reason: 'no-table' });
    return titles;
  }
  for (const column of columnNames)
    if (columns[column].needed && !titles.has(column))
      mistakes.push({ line, column: columns[column].title, reason: 'missing' });
  return titles;
}

/** What is pasted brings control characters and halves of characters along; a database keeps not all of them. */
const clean = (cell: string): string => cell.replaceAll(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ').trim();

const cellsOf = (cells: readonly string[], titles: Titles): Cells =>
  Object.fromEntries(
    columnNames.map((column) => {
      const place = titles.get(column)?.place;
      return [column, place === undefined ? '' : clean(cells[place] ?? '')];
    }),
  ) as Cells;

/** An account is one officer's: of those in the file, and of those whom the file does not change. */
function blameAccounts(
  read: readonly { facts: OfficerFacts; before: Officer | undefined; blame: Blame }[],
  holders: ReadonlyMap<string, string>,
): void {
  const inFile = new Set(read.flatMap(({ before }) => (before ? [before.id] : [])));
  const given = new Set<string>();
  for (const { facts, before, blame } of read) {
    if (facts.staffId === null) continue;
    const holder = holders.get(facts.staffId);
    const another = holder !== undefined && holder !== before?.id && !inFile.has(holder);
    if (another || given.has(facts.staffId)) blame('account', 'twice');
    given.add(facts.staffId);
  }
}

const differs = (before: Officer, facts: OfficerFacts): boolean =>
  Object.entries(facts).some(
    ([name, value]) => JSON.stringify(before[name as keyof OfficerFacts]) !== JSON.stringify(value),
  );

/** Reads the words of a line as what they mean in the building. */
class LineReader {
  private readonly agencies: ReadonlyMap<string, string>;
  private readonly floors: ReadonlyMap<string, string>;

  constructor(private readonly known: Known) {
    const { agencies, floors } = known.config;
    this.agencies = new Map(
      agencies.flatMap(({ id, name, short }) =>
        [id, name, short].map((text) => [spelled(text), id] as const),
      ),
    );
    this.floors = new Map(
      floors.flatMap(({ id, name, level }) =>
        [id, name.id, name.en, String(level)].map((text) => [spelled(text), id] as const),
      ),
    );
  }

  /** `null` if anything is wrong, and then it was blamed. */
  facts(cells: Cells, blame: Blame): OfficerFacts | null {
    let right = true;
    const wrong: Blame = (column, reason) => {
      right = false;
      blame(column, reason);
    };
    for (const column of columnNames) {
      if (columns[column].needed && cells[column] === '') wrong(column, 'missing');
      if (cells[column].length > columns[column].longest) wrong(column, 'too-long');
    }
    const agencyId = this.agencies.get(spelled(cells.agency));
    if (cells.agency !== '' && agencyId === undefined) wrong('agency', 'unknown-agency');
    if (agencyId !== undefined && !keepsAgency(this.known.session, agencyId))
      wrong('agency', 'not-your-agency');
    const floorId = this.floors.get(spelled(cells.floor));
    if (cells.floor !== '' && floorId === undefined) wrong('floor', 'unknown-floor');
    const tasks = tasksIn(cells.tasks);
    if (tasks.length > mostTasks || tasks.some((task) => task.length > longestTask))
      wrong('tasks', 'too-long');
    if (cells.email !== '' && !emailSpelling.test(cells.email)) wrong('email', 'bad-email');
    const staffId = this.known.accounts.get(cells.account.toLowerCase());
    if (cells.account !== '' && staffId === undefined) wrong('account', 'unknown-account');
    if (!right || agencyId === undefined) return null;
    return {
      name: oneLine(cells.name),
      agencyId,
      title: oneLine(cells.title),
      tasks,
      floorId: floorId ?? null,
      room: oneLine(cells.room),
      extension: oneLine(cells.extension),
      email: cells.email || null,
      staffId: staffId ?? null,
    };
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
