/** A visitor's page, and what there is before it has come. */
import type { Language } from '@satuatap/shared/queue';
import { Lost } from '../phone/lost.js';
import { Pending } from '../phone/pending.js';
import { PhoneFrame } from '../phone/phone-frame.js';
import type { Polled } from '../phone/use-polled.js';
import { words } from './words.js';

interface FrameProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly polled: Pick<Polled<unknown>, 'page' | 'isAway' | 'problem' | 'retry'>;
  /** Of a link that leads nowhere. */
  readonly unknown: string;
  readonly children: React.ReactNode;
}

export function Frame({ language, onLanguage, polled, unknown, children }: FrameProps) {
  return (
    <PhoneFrame language={language} onLanguage={onLanguage}>
      <main>
        {polled.problem ? (
          <Lost problem={polled.problem} language={language} unknown={unknown} onRetry={polled.retry} />
        ) : polled.page === null ? (
          <Pending
            language={language}
            isAway={polled.isAway}
            loading={words[language].loading}
            onRetry={polled.retry}
          />
        ) : (
          children
        )}
      </main>
    </PhoneFrame>
  );
}
