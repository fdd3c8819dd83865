/** Lets this page open without a network the next time; see vite.offline.ts. */
import { useEffect } from 'react';

/** The first screen comes first, ms. */
const restMs = 2000;
/** A page that was cut off before all was kept tries again so often, ms. */
const againMs = 15_000;

/** @param scope the path of the pages that open so: this app's own, or a phone's, as `/v/` */
export function useOpenOffline(scope: string = import.meta.env.BASE_URL): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return undefined;
    return keepTrying(() => isKept(scope));
  }, [scope]);
}

async function isKept(scope: string): Promise<boolean> {
  const worker = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { scope });
  return worker.active !== null;
}

/** Until it succeeds; @returns what ends it. Without it the page is fetched as ever. */
export function keepTrying(succeeds: () => Promise<boolean>): () => void {
  let timer = setTimeout(attempt, restMs);
  let isOver = false;
  function attempt(): void {
    clearTimeout(timer);
    void succeeds()
      .catch(() => false)
      .then((isDone) => {
        if (isDone) end();
        else if (!isOver) timer = setTimeout(attempt, againMs);
      });
  }
  function end(): void {
    isOver = true;
    clearTimeout(timer);
    removeEventListener('online', attempt);
  }
  addEventListener('online', attempt);
  return end;
}
