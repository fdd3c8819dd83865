/** One field: its question, what it is for, and keys to answer with. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Keyboard } from '../../kiosk/choose/keyboard.js';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { Page } from '../page.js';
import { signInWords } from '../sign-in-words.js';
import { Digits } from './digits.js';
import { keysOf, spelled, wrongWith, type Question } from './questions.js';

interface QuestionPageProps {
  readonly question: Question;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function QuestionPage({ question, text, onText, onNext, onBack }: QuestionPageProps) {
  const { language, say: kioskSay } = useKiosk();
  const say = signInWords[language];
  const { field, isRequired, isMissing, purpose } = question;
  const [isRefused, setIsRefused] = useState(false);
  const wrong = isRefused ? wrongWith(question, text, say) : '';
  const explained = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [field]);
  const change = (next: string): void => {
    setIsRefused(false);
    onText(spelled(field, next));
  };
  const goOn = (): void => {
    const isGood = wrongWith(question, text, say) === '';
    setIsRefused(!isGood);
    if (isGood) onNext();
    else input.current?.focus();
  };
  const isSkipped = !isRequired && text.trim() === '';
  return (
    <Page
      title={say.field[field]}
      how={isMissing ? say.missing : isRequired ? undefined : say.optional}
      onBack={onBack}
      act={
        <button type="button" className={isSkipped ? 'go' : 'main go'} onClick={goOn}>
          {isSkipped ? say.skip : say.next} <ArrowRight aria-hidden />
        </button>
      }
    >
      <form
        className="typing"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        {/* The glass has keys of its own. */}
        <input
          ref={input}
          type="text"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          aria-label={say.field[field]}
          aria-required={isRequired}
          aria-invalid={wrong !== ''}
          aria-describedby={explained}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <p id={explained} className="purpose">
          {purpose && (
            <>
              <strong>{say.whyAsked}:</strong> {purpose[language]}
            </>
          )}
        </p>
        <p role="alert" className={wrong === '' ? 'only-heard' : 'why'}>
          {wrong}
        </p>
      </form>
      {field === 'phone' ? (
        <Digits text={text} say={say} sign="+" onText={change} />
      ) : (
        <Keyboard text={text} say={kioskSay} onText={change} {...keysOf[field]} />
      )}
    </Page>
  );
}
