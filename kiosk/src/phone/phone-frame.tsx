/** What every page for a phone has around it: the name, and the other language. */
import type { Language } from '@satuatap/shared/queue';
import { useEffect } from 'react';
import { phoneWords } from './phone-words.js';

export const phoneLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'id');

interface PhoneFrameProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Its class. */
  readonly kind?: string;
  readonly children: React.ReactNode;
}

export function PhoneFrame({ language, onLanguage, kind = '', children }: PhoneFrameProps) {
  const other: Language = language === 'id' ? 'en' : 'id';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div className={`phone ${kind}`}>
      <header className="top">
        <strong>Satu Atap</strong>
        <button type="button" lang={other} onClick={() => onLanguage(other)}>
          {phoneWords[language].otherLanguage}
        </button>
      </header>
      {children}
    </div>
  );
}
