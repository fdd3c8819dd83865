/** How many are inside: asked again when the news tell of a part of it, and when the queue moved, which no news tell of. */
import type { OccupancyView } from '@satuatap/shared/contract';
import { useEffect, useRef } from 'react';
import { useHall } from './hall-screen.js';
import { useFresh, type Fresh } from './use-fresh.js';

/** Between two questions because of the queue, ms. */
const restMs = 2000;
/** People come and go without any news, when their time is over; and a door counter falls silent. */
const askAgainMs = 30_000;

/** @param isWanted else nobody is asked */
export function useInside(isWanted = true): Fresh<OccupancyView> {
  const { config, view } = useHall();
  const path = isWanted ? `/buildings/${config.id}/occupancy` : null;
  const fresh = useFresh<OccupancyView>(path, 'occupancy', 'visits', 'directory');
  const { date, seq } = view.day;
  const moment = `${date} ${seq}`;
  const seen = useRef(moment);
  const restUntil = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef(fresh.again);
  useEffect(() => {
    again.current = fresh.again;
  });
  useEffect(() => {
    if (seen.current === moment) return;
    seen.current = moment;
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        restUntil.current = Date.now() + restMs;
        again.current();
      },
      Math.max(0, restUntil.current - Date.now()),
    );
  }, [moment]);
  useEffect(() => {
    if (!isWanted) return undefined;
    const every = setInterval(() => again.current(), askAgainMs);
    return () => clearInterval(every);
  }, [isWanted]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return fresh;
}
