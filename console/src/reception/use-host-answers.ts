/** Hears when a host has answered: a quiet tone, and a moment in which the row stands out. */
import type { VisitEntry } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { quietTone } from '../hall/quiet-tone.js';

/** How long a new answer stands out, ms. */
const standsOutMs = 12_000;

/** Ids of visits whose answer is new, and the newest of them. */
export function useHostAnswers(visits: readonly VisitEntry[] | null): {
  readonly fresh: ReadonlySet<string>;
  readonly newest: VisitEntry | null;
} {
  const known = useRef<ReadonlyMap<string, number | null> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [newest, setNewest] = useState<VisitEntry | null>(null);
  useEffect(() => {
    if (visits === null) return;
    const before = known.current;
    known.current = new Map(visits.map(({ id, answeredAt }) => [id, answeredAt]));
    // Those that were answered before this page came up are no news.
    const answered = visits.filter(
      ({ id, answeredAt }) => answeredAt !== null && before?.has(id) && before.get(id) !== answeredAt,
    );
    const last = answered.at(-1);
    if (!last) return;
    quietTone(740);
    setNewest(last);
    setFresh((each) => new Set([...each, ...answered.map(({ id }) => id)]));
  }, [visits]);
  useEffect(() => {
    if (fresh.size === 0) return undefined;
    const timer = setTimeout(() => setFresh(new Set()), standsOutMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  return { fresh, newest };
}
