/** What pages for a phone have around them: the name, and the other language. */
import type { Language } from '@satuatap/shared/queue';
import { useEffect } from 'react';
import { bookingWords } from './booking-words.js';

interface FrameProps {
  readonly language: Language;
  readonly title: string;
  readonly onLanguage: (language: Language) => void;
  readonly children: React.ReactNode;
}

export function Frame({ language, title, onLanguage, children }: FrameProps) {
  const other: Language = language === 'id' ? 'en' : 'id';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · Satu Atap`;
  }, [language, title]);
  return (
    <div className="phone booking">
      <header className="top">
        <strong>Satu Atap</strong>
        <button type="button" lang={other} onClick={() => onLanguage(other)}>
          {bookingWords[language].otherLanguage}
        </button>
      </header>
      <main>{children}</main>
    </div>
  );
}

export const phoneLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'id');
