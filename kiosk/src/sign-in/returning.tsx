/** Somebody who wanted to be known again: by the phone number or the code that she was given. */
import { senderWith } from '@satuatap/shared/client';
import type { KnownVisitor } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { readCode } from '@satuatap/shared/visits';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { CodePage } from './form/code-page.js';
import { Page } from './page.js';
import { useAsking } from './use-asking.js';
import type { KnownBy, Told } from './visitor.js';
import { signInWords } from './sign-in-words.js';

interface ReturningProps {
  readonly onKnown: (known: Told['known']) => void;
  readonly onBack: () => void;
}

export function Returning({ onKnown, onBack }: ReturningProps) {
  const { buildingId, token, config, language } = useKiosk();
  const say = signInWords[language];
  const [known, setKnown] = useState<Told['known']>(null);
  const { isLooking, wrong, ask } = useAsking(say.notNow, ({ code, facts }) =>
    code === 'not-found' || code === 'invalid-input'
      ? say.notKnown
      : refusalWords(code, language, facts ?? {}, config),
  );
  const look = (text: string): void => {
    const code = readCode(text);
    const by: KnownBy = code === null ? { phone: text } : { visitorCode: code };
    const sender = senderWith({ authorization: `Bearer ${token}` });
    const body = code === null ? { phone: text } : { code };
    ask(
      () => sender.send<KnownVisitor>('POST', `/buildings/${buildingId}/visits/known`, body),
      (visitor) => setKnown({ visitor, by }),
    );
  };
  if (known) {
    return (
      <Page
        title={say.welcomeBack(known.visitor.name)}
        how={[known.visitor.company, say.notYou].filter(Boolean).join(' · ')}
        onBack={() => setKnown(null)}
        act={
          <button type="button" className="main go" onClick={() => onKnown(known)}>
            {say.next} <ArrowRight aria-hidden />
          </button>
        }
      />
    );
  }
  return (
    <CodePage
      title={say.knownTitle}
      how={say.knownPurpose}
      act={say.next}
      wrong={wrong}
      isLooking={isLooking}
      onCode={look}
      onBack={onBack}
    />
  );
}
