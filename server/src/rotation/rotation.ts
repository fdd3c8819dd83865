/** Seals everything anew with another key, in parts; ended halfway, the next run goes on. No server runs meanwhile. */
import type { AuditLog } from '../audit/audit-log.js';
import { checkName, readCheck, rotating } from '../personal/key-check.js';
import { Sealer } from '../personal/sealer.js';
import type { Database, Transaction } from '../storage/database.js';
import { fingerprintTables, rotationKinds, type KeyRow, type Opener, type RotationKind } from './kinds.js';

/** Rows a transaction. */
const atOnce = 200;

export interface Keys {
  readonly old: Buffer;
  readonly next: Buffer;
}

/** Rows that were sealed anew, of each table that has any. */
export type RowsByTable = Readonly<Record<string, number>>;

/** @throws Error if the data are sealed with a key that is neither; nothing was changed then, or all is as readable as before */
export async function rotate(database: Database, audit: AuditLog, keys: Keys): Promise<RowsByTable> {
  const [old, next] = [new Sealer(keys.old), new Sealer(keys.next)];
  if (old.check === next.check) throw new Error('The new key is the old one.');
  const kept = await readCheck(database);
  if (kept === next.check) return {};
  const under = rotating + next.check;
  if (kept !== undefined && kept !== old.check && kept !== under)
    throw new Error(
      kept.startsWith(rotating)
        ? 'A change of the key was begun with another new key than this one: go on with that.'
        : 'The key of personal data (PERSONAL_KEY) is not the one that this database was sealed with.',
    );
  // From here on no server starts.
  await database.write((tx) => setCheck(tx, under));
  const opener = openerOf(old, next);
  const rows: Record<string, number> = {};
  for (const kind of rotationKinds) {
    const count = await renewTable(database, kind, opener, next);
    if (count > 0) rows[kind.table] = count;
  }
  await database.write(async (tx) => {
    for (const table of fingerprintTables) await tx.query(`UPDATE ${table} SET fingerprint = ''`);
    await setCheck(tx, next.check);
    await audit.record(tx, {
      buildingId: '',
      by: { kind: 'system' },
      action: 'personal-key.rotated',
      subject: 'personal-key',
      subjectId: '',
      facts: rows,
    });
  });
  await database.wipe();
  return rows;
}

const setCheck = (tx: Transaction, check: string): Promise<unknown> =>
  tx.query(
    'INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [checkName, check],
  );

function openerOf(old: Sealer, next: Sealer): Opener {
  return <T>(context: string, sealed: string | null): T | null => {
    if (sealed === null) return null;
    try {
      return next.open<T>(context, sealed);
    } catch {
      return old.open<T>(context, sealed);
    }
  };
}

async function renewTable(
  database: Database,
  kind: RotationKind,
  open: Opener,
  sealer: Sealer,
): Promise<number> {
  const { table, key, sealed, reads = [] } = kind;
  const keys = ['building_id', ...key];
  const columns = [...new Set([...keys, ...Object.keys(sealed), ...reads])].join(', ');
  const used = [...Object.keys(sealed), ...reads].map((column) => `${column} IS NOT NULL`).join(' OR ');
  let [last, count]: [KeyRow | null, number] = [null, 0];
  do {
    const after: KeyRow | null = last;
    last = await database.write(async (tx) => {
      const rows: KeyRow[] = await tx.read<KeyRow>(
        `SELECT ${columns} FROM ${table}
         WHERE (${used})${after ? ` AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})` : ''}
         ORDER BY ${keys.join(', ')} LIMIT ${atOnce}`,
        after ? keys.map((column) => after[column]) : [],
      );
      for (const row of rows) {
        const renewed: Record<string, string | null> = {};
        for (const [column, contextOf] of Object.entries(sealed))
          if (row[column]) renewed[column] = sealer.seal(contextOf(row), opened(kind, row, column, open));
        Object.assign(renewed, await kind.others?.(row, { tx, open, sealer }));
        const changed = Object.entries(renewed);
        if (changed.length > 0)
          await tx.query(
            `UPDATE ${table} SET ${changed.map(([column]) => `${column} = ?`).join(', ')}
             WHERE ${keys.map((column) => `${column} = ?`).join(' AND ')}`,
            [...changed.map(([, value]) => value), ...keys.map((column) => row[column])],
          );
      }
      count += rows.length;
      return rows.at(-1) ?? null;
    }, 'slow');
  } while (last);
  return count;
}

function opened({ table, key, sealed }: RotationKind, row: KeyRow, column: string, open: Opener): unknown {
  try {
    return open(sealed[column]?.(row) ?? '', row[column] ?? null);
  } catch (error) {
    const which = ['building_id', ...key].map((each) => row[each]).join(' ');
    throw new Error(`${table}.${column} of ${which} opens with neither key.`, { cause: error });
  }
}
