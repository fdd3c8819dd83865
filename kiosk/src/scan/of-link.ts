/** What is common to links of tickets and visits: where they count, and why they cannot be shown. */
import type { BuildingSummary, Problem } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { dayText } from '../phone/day-text.js';
import { useAnswer } from '../phone/use-answer.js';

/** Empty while it is not known. @param buildingId `null` asks nothing */
export function useBuildingName(buildingId: string | null): string {
  const { value } = useAnswer<BuildingSummary[]>(buildingId === null ? null : '/buildings');
  return value?.find(({ id }) => id === buildingId)?.name ?? '';
}

interface LinkWords {
  readonly unknown: string;
  readonly otherDay: (date: string) => string;
}

export function whyNotShown(
  { code, facts = {} }: Problem,
  { unknown, otherDay }: LinkWords,
  language: Language,
  config: BuildingConfig,
): string {
  if (code !== 'not-found') return refusalWords(code, language, facts, config);
  const date = facts['date'];
  return date === undefined ? unknown : otherDay(dayText(String(date), language));
}
