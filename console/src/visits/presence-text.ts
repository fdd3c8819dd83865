/** Where an officer is, in words. */
import type { Presence } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { visitWords } from './words.js';

export function presenceText(presence: Presence, config: BuildingConfig, language: Language): string {
  const say = visitWords[language].presence;
  const { state, until, counterId } = presence;
  if (state === 'counter') {
    const label = config.counters.find(({ id }) => id === counterId)?.label ?? '';
    return `${say.counter} ${label}`.trim();
  }
  if (until === null) return say[state];
  return `${say[state]} ${say.until} ${timeText(until, config, language)}`;
}
