/** Many rows with few statements, whose texts stay the same, so that the database keeps them prepared. */

export type ColumnType = 'text' | 'bigint';

export interface RowShape {
  readonly table: string;
  /** In the order of a row's values. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns of the key; given, a row that is there is replaced. */
  readonly key?: readonly string[];
  /** A row that is there stays as it is, rather than be replaced. */
  readonly stays?: boolean;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type Rows = readonly (readonly unknown[])[];

/** Rows a statement where each value is a parameter; a group is cut into the largest that fit. */
const sizes = [64, 32, 16, 8, 4, 2, 1] as const;

/** Each value is a parameter: statements of a few sizes. */
export function insertByValues(shape: RowShape, rows: Rows): Statement[] {
  const statements: Statement[] = [];
  let done = 0;
  for (const size of sizes) {
    for (; rows.length - done >= size; done += size) {
      statements.push({ sql: valuesText(shape, size), parameters: rows.slice(done, done + size).flat() });
    }
  }
  return statements;
}

/** Each column is one parameter, an array: one statement whatever the number of rows. */
export function insertByColumns(shape: RowShape, rows: Rows): Statement[] {
  if (rows.length === 0) return [];
  const parameters = Object.keys(shape.columns).map((_, index) => rows.map((row) => row[index]));
  return [{ sql: columnsText(shape), parameters }];
}

const valuesText = keptTexts((shape, size: number) => {
  const one = `(${Object.keys(shape.columns)
    .map(() => '?')
    .join(', ')})`;
  return `${head(shape)} VALUES ${Array.from({ length: size }, () => one).join(', ')}${replacing(shape)}`;
});

const columnsText = keptTexts((shape) => {
  const arrays = Object.values(shape.columns).map((type) => `?::${type}[]`);
  return `${head(shape)} SELECT * FROM unnest(${arrays.join(', ')})${replacing(shape)}`;
});

function keptTexts<More extends readonly number[]>(
  textOf: (shape: RowShape, ...more: More) => string,
): (shape: RowShape, ...more: More) => string {
  // By the shape itself: one table may have several.
  const kept = new WeakMap<RowShape, Map<string, string>>();
  return (shape, ...more) => {
    let texts = kept.get(shape);
    if (!texts) kept.set(shape, (texts = new Map()));
    const name = more.join('/');
    let text = texts.get(name);
    if (text === undefined) texts.set(name, (text = textOf(shape, ...more)));
    return text;
  };
}

const head = ({ table, columns }: RowShape): string =>
  `INSERT INTO ${table} (${Object.keys(columns).join(', ')})`;

function replacing({ columns, key, stays = false }: RowShape): string {
  if (!key) return '';
  if (stays) return ` ON CONFLICT (${key.join(', ')}) DO NOTHING`;
  const replaced = Object.keys(columns)
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${replaced.join(', ')}`;
}
