import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { phoneWords } from './phone-words.js';

interface NotLiveProps {
  /** The server answers, and has only the last that it knows. */
  readonly isConnected?: boolean;
  /** Of the last answer, epoch ms. */
  readonly at: number | null;
  readonly config: BuildingConfig | null;
  readonly language: Language;
}

/** That what is shown may be old, and how old. */
export function NotLive({ isConnected = false, at, config, language }: NotLiveProps) {
  const say = phoneWords[language];
  return (
    <p role="alert" className="banner">
      <strong>{isConnected ? say.notCurrent : say.offline}</strong>{' '}
      {at !== null && config && `${say.lastData} ${timeText(at, config, language)}. `}
      {!isConnected && say.reconnecting}
    </p>
  );
}
