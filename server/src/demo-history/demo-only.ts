import type { Database } from '../storage/database.js';

/**
 * What is made up must never stand beside what happened: only an empty database takes it, or a demonstration's.
 * @throws Error that says why not
 */
export async function demoOnly(database: Database): Promise<void> {
  const count = async (sql: string): Promise<number> => (await database.read<{ n: number }>(sql))[0]?.n ?? 0;
  const real = await count('SELECT count(*) AS n FROM staff WHERE demo = 0');
  if (real > 0)
    throw new Error(
      `Nothing was written: this is no demonstration. ${real} real accounts work with this data.`,
    );
  const demo = await count('SELECT count(*) AS n FROM staff WHERE demo = 1');
  const days = await count('SELECT count(*) AS n FROM building_day');
  if (days > 0 && demo === 0)
    throw new Error(`Nothing was written: ${days} days are in this data, and no demonstration's accounts.`);
}
