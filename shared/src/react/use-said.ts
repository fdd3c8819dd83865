/** Words that stay on the screen: what they say is kept, and is worded anew when the page's language is changed. */
import type { Language } from '../queue/index.js';
import { useCallback, useState } from 'react';

export type Said = (language: Language) => string;

/** Gives the words, empty while there are none, and what says others; `null` says nothing any more. */
export function useSaid(language: Language): readonly [string, (said: Said | null) => void] {
  const [kept, keep] = useState<Said | null>(null);
  const say = useCallback((said: Said | null): void => keep(() => said), []);
  return [kept?.(language) ?? '', say];
}
