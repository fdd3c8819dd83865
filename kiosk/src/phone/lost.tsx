import type { Problem } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { phoneWords } from './phone-words.js';

interface LostProps {
  readonly problem: Problem;
  readonly language: Language;
  /** Of a link that leads nowhere, which is not asked again. */
  readonly unknown: string;
  readonly onRetry: () => void;
}

/** Why there is no page, with the way to ask again. */
export function Lost({ problem: { code, facts }, language, unknown, onRetry }: LostProps) {
  return (
    <>
      <p role="alert" className="card">
        {code === 'not-found' ? unknown : refusalWords(code, language, facts ?? {})}
      </p>
      {code !== 'not-found' && (
        <button type="button" className="main" onClick={onRetry}>
          {phoneWords[language].again}
        </button>
      )}
    </>
  );
}
