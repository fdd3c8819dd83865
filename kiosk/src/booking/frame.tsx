/** A page about appointments; the phone keeps its title. */
import type { Language } from '@satuatap/shared/queue';
import { useEffect } from 'react';
import { PhoneFrame } from '../phone/phone-frame.js';

interface FrameProps {
  readonly language: Language;
  readonly title: string;
  readonly onLanguage: (language: Language) => void;
  readonly children: React.ReactNode;
}

export function Frame({ language, title, onLanguage, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · Satu Atap`;
  }, [title]);
  return (
    <PhoneFrame language={language} onLanguage={onLanguage} kind="booking">
      <main>{children}</main>
    </PhoneFrame>
  );
}
