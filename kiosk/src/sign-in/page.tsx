/** One question or one word on the glass: what is said above, what is touched below, the way back last. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { signInWords } from './sign-in-words.js';

interface PageProps {
  readonly title: string;
  readonly how?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Beside the way back: the one main act. */
  readonly act?: React.ReactNode;
  readonly children?: React.ReactNode;
}

export function Page({ title, how, onBack, act, children }: PageProps) {
  const { config, language } = useKiosk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <>
      <header className="hero">
        <p className="brand">
          <strong>{config.name}</strong>
        </p>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {how !== undefined && <p>{how}</p>}
        </div>
      </header>
      <main className="sign-in">
        {children}
        {(onBack || act) && (
          <div className="row ways">
            {onBack && (
              <button type="button" onClick={onBack}>
                <ArrowLeft aria-hidden /> {signInWords[language].back}
              </button>
            )}
            {act}
          </div>
        )}
      </main>
    </>
  );
}
