import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { durationText, timeText } from '@satuatap/shared/time';
import { useEffect, useReducer } from 'react';
import { phoneWords } from './phone-words.js';

interface NotLiveProps {
  /** The server answers, and has only the last that it knows. */
  readonly isConnected?: boolean;
  /** Of the last answer, epoch ms. */
  readonly at: number | null;
  /** By the clock that `at` is of; absent: this phone's. */
  readonly now?: number | undefined;
  readonly config: BuildingConfig | null;
  readonly language: Language;
}

const minuteMs = 60_000;

/** That what is shown may be old, and how old. */
export function NotLive({ isConnected = false, at, now, config, language }: NotLiveProps) {
  const say = phoneWords[language];
  return (
    <div className="banner not-live">
      <p role="alert">
        <strong>{isConnected ? say.notCurrent : say.offline}</strong>{' '}
        {at !== null && config && (
          <>
            {say.lastData} <span className="together">{timeText(at, config, language)}.</span>{' '}
          </>
        )}
        {!isConnected && say.reconnecting}
      </p>{' '}
      {at !== null && <Age at={at} now={now} language={language} />}
    </div>
  );
}

interface AgeProps {
  readonly at: number;
  readonly now: number | undefined;
  readonly language: Language;
}

/** Beside the alert, so that it is not read out again each minute. */
function Age({ at, now, language }: AgeProps) {
  const [here, look] = useReducer(Date.now, 0, Date.now);
  useEffect(() => {
    const timer = setInterval(look, minuteMs / 4);
    return () => clearInterval(timer);
  }, []);
  const ageMs = (now ?? here) - at;
  return ageMs < minuteMs ? null : <p>{phoneWords[language].shownIsOf(durationText(ageMs, language))}</p>;
}
