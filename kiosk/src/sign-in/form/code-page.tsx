/** A code or a number, typed on the glass or read by a scanner, which types it too and ends with Enter. */
import { ArrowRight, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Keyboard } from '../../kiosk/choose/keyboard.js';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { readLink, type LinkKind } from '@satuatap/shared/visits';
import { Page } from '../page.js';
import { signInWords } from '../sign-in-words.js';

interface CodePageProps {
  readonly title: string;
  readonly how: string;
  readonly act: string;
  /** What the last code came to; empty while there is nothing to say. */
  readonly wrong: string;
  /** The link that is looked for here; whoever scans another gets its answer instead. */
  readonly link?: LinkKind;
  readonly isLooking: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** A badge's or invitation's link is longer than what anybody types. */
const longest = 300;

export function CodePage({ title, how, act, wrong, link, isLooking, onCode, onBack }: CodePageProps) {
  const { language, say: kioskSay, onScan } = useKiosk();
  const say = signInWords[language];
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [isLooking]);
  const code = text.trim();
  const submit = (): void => {
    if (code === '' || isLooking) return;
    const kind = readLink(code)?.kind;
    (kind === undefined || kind === link ? onCode : onScan)(code);
  };
  return (
    <Page
      title={title}
      how={how}
      onBack={onBack}
      act={
        <button type="button" className="main go" disabled={code === '' || isLooking} onClick={submit}>
          {act} <ArrowRight aria-hidden />
        </button>
      }
    >
      <form
        className="typing"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
          // A second scan begins anew.
          setText('');
        }}
      >
        <input
          ref={input}
          type="text"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          aria-label={title}
          value={text}
          maxLength={longest}
          onChange={(event) => setText(event.target.value)}
        />
        <p role="status" className="purpose">
          {isLooking && (
            <>
              <LoaderCircle aria-hidden className="turning" /> {say.looking}
            </>
          )}
        </p>
        <p role="alert" className={wrong === '' ? 'only-heard' : 'why'}>
          {wrong}
        </p>
      </form>
      <Keyboard text={text} say={kioskSay} onText={(next) => setText(next.toUpperCase())} signs="-" />
    </Page>
  );
}
