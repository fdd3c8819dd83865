import { useEffect } from 'react';

/** The first screen and what it shows have the network to themselves for so long, ms. */
const firstScreenMs = 1000;

/** Fetches a part of the app that is not needed yet, so that it is at hand even if the server goes away. */
export function usePrefetch(load: () => Promise<unknown>): void {
  useEffect(() => {
    // Without it the part is asked for again when it is needed.
    const timer = setTimeout(() => void load().catch(() => undefined), firstScreenMs);
    return () => clearTimeout(timer);
  }, [load]);
}
