/** What every screen of looking back works with. */
import type { BuildingSummary, Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { createContext, useContext } from 'react';
import { lookingBackWords, type LookingBackWords } from '../words/looking-back.js';

export interface LookingBackFacts {
  readonly session: Session;
  readonly language: Language;
  /** Those that the account works in. */
  readonly buildings: readonly BuildingSummary[];
  /** The session has ended; whoever hears it asks for a new sign-in. */
  readonly onSignedOut: () => void;
}

export const LookingBackContext = createContext<LookingBackFacts | null>(null);

/** @throws Error outside of the history */
export function useLookingBack(): LookingBackFacts & { readonly say: LookingBackWords } {
  const facts = useContext(LookingBackContext);
  if (!facts) throw new Error('This part stands in the history only.');
  return { ...facts, say: lookingBackWords[facts.language] };
}
