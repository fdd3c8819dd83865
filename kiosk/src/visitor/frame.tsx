/** What a visitor's pages have around them: the languages, and what there is before the page has come. */
import type { Problem } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect } from 'react';
import type { Polled } from './use-polled.js';
import { words } from './words.js';

export const phoneLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'id');

interface FrameProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly polled: Pick<Polled<unknown>, 'page' | 'isAway' | 'problem' | 'retry'>;
  /** Of a link that leads nowhere. */
  readonly unknown: string;
  readonly children: React.ReactNode;
}

export function Frame({ language, onLanguage, polled, unknown, children }: FrameProps) {
  const other: Language = language === 'id' ? 'en' : 'id';
  const say = words[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div className="phone">
      <header className="top">
        <strong>Satu Atap</strong>
        <button type="button" lang={other} onClick={() => onLanguage(other)}>
          {say.otherLanguage}
        </button>
      </header>
      <main>
        {polled.problem ? (
          <Lost problem={polled.problem} language={language} unknown={unknown} onRetry={polled.retry} />
        ) : polled.page === null ? (
          <p role="status" className="card quiet">
            {polled.isAway ? say.stillLoading : say.loading}
          </p>
        ) : (
          children
        )}
      </main>
    </div>
  );
}

interface LostProps {
  readonly problem: Problem;
  readonly language: Language;
  readonly unknown: string;
  readonly onRetry: () => void;
}

function Lost({ problem: { code, facts }, language, unknown, onRetry }: LostProps) {
  return (
    <>
      <p role="alert" className="card">
        {code === 'not-found' ? unknown : refusalWords(code, language, facts ?? {})}
      </p>
      {code !== 'not-found' && (
        <button type="button" className="main" onClick={onRetry}>
          {words[language].again}
        </button>
      )}
    </>
  );
}
