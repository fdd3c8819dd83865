/** Lets this page open without a network the next time; see vite.offline.ts. */
import { useEffect } from 'react';

/** The first screen comes first, ms. */
const restMs = 2000;

/** @param scope the path of the pages that open so: this app's own, or a phone's, as `/v/` */
export function useOpenOffline(scope: string = import.meta.env.BASE_URL): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return undefined;
    // Without it the page is fetched as ever.
    const timer = setTimeout(
      () =>
        void navigator.serviceWorker
          .register(`${import.meta.env.BASE_URL}sw.js`, { scope })
          .catch(() => undefined),
      restMs,
    );
    return () => clearTimeout(timer);
  }, [scope]);
}
