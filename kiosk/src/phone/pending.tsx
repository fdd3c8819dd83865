/**
 * A page of which nothing is there yet: that it comes, that the line is slow, or that nobody answers, with the way to
 * ask at once.
 */
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { phoneWords } from './phone-words.js';
import { useLate } from './use-late.js';

interface PendingProps {
  readonly language: Language;
  /** Nobody answers; the page goes on asking. */
  readonly isAway: boolean;
  /** What is said at first. */
  readonly loading: string;
  /** What cannot be done meanwhile. */
  readonly why?: string;
  readonly onRetry: () => void;
}

/** A touch on "try again" shows at least for so long that it did something, ms. */
const tryMs = 800;

export function Pending({ language, isAway, loading, why = '', onRetry }: PendingProps) {
  const say = phoneWords[language];
  const isLate = useLate();
  const [isTrying, setIsTrying] = useState(false);
  // Once shown the button stays, so that it keeps the focus.
  const [wasAway, setWasAway] = useState(isAway);
  if (isAway && !wasAway) setWasAway(true);
  useEffect(() => {
    if (!isTrying) return undefined;
    const timer = setTimeout(() => setIsTrying(false), tryMs);
    return () => clearTimeout(timer);
  }, [isTrying]);
  return (
    <>
      <p role="status" className="card quiet">
        {isAway && !isTrying
          ? `${say.offline} ${why} ${say.keepsTrying}`.replaceAll(/ +/g, ' ')
          : isLate
            ? say.stillLoading
            : loading}
      </p>
      {wasAway && (
        <button
          type="button"
          className="main"
          onClick={() => {
            setIsTrying(true);
            onRetry();
          }}
        >
          {say.again}
        </button>
      )}
    </>
  );
}
