/** What this browser has already made a sound for, so that a reload makes none. Ids only. */
import type { VisitEntry } from '@satuatap/shared/contract';

const key = 'satuatap.told-visits';
/** Of a day there are fewer. */
const most = 400;

const read = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    // Not ours, or no storage: then it is told once more.
    return [];
  }
};

/** Whether any of them was not told yet; from now on all are. Whoever was asked to wait is told of again. */
export function tellOnce(visits: readonly Pick<VisitEntry, 'id' | 'answeredAt' | 'hostId'>[]): boolean {
  const known = read();
  const fresh = visits
    .map(({ id, answeredAt, hostId }) => `${id}/${answeredAt ?? 0}/${hostId ?? ''}`)
    .filter((each) => !known.includes(each));
  if (fresh.length === 0) return false;
  localStorage.setItem(key, JSON.stringify([...known, ...fresh].slice(-most)));
  return true;
}
