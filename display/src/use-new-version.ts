/** A screen that nobody touches for weeks loads itself anew when the server has another version of it. */
import { useEffect } from 'react';

const lookMs = 30 * 60_000;

const scriptIn = (page: ParentNode): string | null =>
  page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

async function isOutdated(): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) return false;
  const script = scriptIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  return script !== null && script !== scriptIn(document);
}

/** Looks whenever the server is back, since it may have come back as a newer one, and now and then. */
export function useNewVersion(isLive: boolean): void {
  useEffect(() => {
    if (!isLive) return undefined;
    const look = (): void => {
      // A server that is gone again is asked when it is back.
      isOutdated().then(
        (outdated) => {
          if (outdated) location.reload();
        },
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [isLive]);
}
