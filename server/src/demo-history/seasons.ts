/** How busy a building is over the year, and when it rests. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import type { BuildingLife } from '@satuatap/shared/simulation';
import { plusDays } from '@satuatap/shared/time';

/** By month: quiet in the fasting month and at the year's end, busy when schools take children in. */
const monthly = [1.05, 0.97, 0.88, 0.95, 1, 1.12, 1.22, 1, 0.98, 1, 1.02, 0.85];
/** So much more comes each year. */
const yearlyGrowth = 0.06;
/** What waited for the office to open again comes on the day after. */
const afterRest = 1.15;

/** The life of a building on one date. */
export function lifeOn(life: BuildingLife, date: string): BuildingLife {
  const { config } = life;
  const yesterdayRested = config.holidays.some((holiday) => holiday.date === plusDays(date, -1));
  const factor = (monthly[Number(date.slice(5, 7)) - 1] ?? 1) * (yesterdayRested ? afterRest : 1);
  const grown = factor * (1 + yearlyGrowth) ** yearsSince2026(date);
  return { ...life, services: life.services.map((each) => ({ ...each, demand: each.demand * grown })) };
}

const yearsSince2026 = (date: string): number =>
  (Date.parse(date) - Date.UTC(2026, 0)) / (365.25 * 86_400_000);

/** The holidays of a building file are of the years to come; those before had the same, as far as they are fixed. */
export function withEarlierHolidays(config: BuildingConfig, from: string): BuildingConfig {
  const known = new Set(config.holidays.map(({ date }) => date));
  const earlier = new Map<string, BuildingConfig['holidays'][number]>();
  for (const { date, name } of config.holidays) {
    for (let year = Number(from.slice(0, 4)); year < Number(date.slice(0, 4)); year++) {
      const then = `${year}${date.slice(4)}`;
      if (!known.has(then)) earlier.set(then, { date: then, name });
    }
  }
  return { ...config, holidays: [...earlier.values(), ...config.holidays] };
}
