/** Lets this page open without a network the next time; see vite.offline.ts. */
import { useEffect } from 'react';

/** The first screen comes first, ms. */
const restMs = 2000;

export function useOpenOffline(): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    // Without it the page is fetched as ever.
    const timer = setTimeout(
      () => void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined),
      restMs,
    );
    return () => clearTimeout(timer);
  }, []);
}
