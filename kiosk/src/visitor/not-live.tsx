import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { words } from './words.js';

interface NotLiveProps {
  /** Of the last answer, epoch ms. */
  readonly at: number | null;
  readonly config: BuildingConfig | null;
  readonly language: Language;
}

/** That what is shown may be old, and how old. */
export function NotLive({ at, config, language }: NotLiveProps) {
  const say = words[language];
  return (
    <p role="alert" className="banner">
      <strong>{say.offline}</strong>{' '}
      {at !== null && config && `${say.lastData} ${timeText(at, config, language)}. `}
      {say.reconnecting}
    </p>
  );
}
