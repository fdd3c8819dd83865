/** Whether the server is still there, around a part that asks it only when something is chosen. */
import { ProblemError, saysNoAnswer, senderWith } from '@satuatap/shared/client';
import { useEffect, useState } from 'react';
import { momentText } from '../words/dates.js';
import { words } from '../words/index.js';
import { useLookingBack } from './looking-back-context.js';
import { ShownContext, type Shown } from './shown.js';

/** Between an answer and the next question, ms. */
const restMs = 10_000;

const door = senderWith({});
/** A question that is always allowed, and cheap to answer. */
const isThere = (): Promise<boolean> =>
  door.send('GET', '/buildings').then(
    () => true,
    (error: unknown) => error instanceof ProblemError && !saysNoAnswer(error.problem),
  );

export function Reach({ children }: { readonly children: React.ReactNode }) {
  const { language, say } = useLookingBack();
  const [shown] = useState(() => new Set<Shown>());
  /** `at`: of the oldest that is shown, epoch ms. */
  const [away, setAway] = useState<{ readonly at: number | null } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasAway = false;
    let isOver = false;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.hidden) return;
      const isHere = await isThere();
      if (isOver) return;
      // What was shown meanwhile is of before.
      if (isHere && wasAway) shown.forEach(({ again }) => again());
      wasAway = !isHere;
      const times = Array.from(shown, ({ at }) => at);
      setAway(isHere ? null : { at: times.length === 0 ? null : Math.min(...times) });
      clearTimeout(timer);
      timer = setTimeout(() => void look(), restMs);
    };
    const now = (): void => void look();
    timer = setTimeout(now, restMs);
    const events = ['online', 'offline'] as const;
    events.forEach((event) => addEventListener(event, now));
    document.addEventListener('visibilitychange', now);
    return () => {
      isOver = true;
      clearTimeout(timer);
      events.forEach((event) => removeEventListener(event, now));
      document.removeEventListener('visibilitychange', now);
    };
  }, [shown]);
  return (
    <ShownContext value={shown}>
      {away && (
        <p role="alert" className="banner">
          <span>
            ✕ {words[language].unreachable}{' '}
            {away.at !== null && `${say.shownOf} ${momentText(away.at, language)}.`}
          </span>
        </p>
      )}
      {children}
    </ShownContext>
  );
}
