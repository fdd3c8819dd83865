/** The building's terms in both languages, signed where it wants that, and whether to be remembered. */
import type { ConsentBody } from '@satuatap/shared/contract';
import type { Language, Text } from '@satuatap/shared/queue';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { Scroller } from '../../kiosk/scroller.js';
import { Page } from '../page.js';
import { signInWords } from '../sign-in-words.js';
import { Signature } from './signature.js';

interface AgreePageProps {
  readonly how?: string | undefined;
  /** `null`: there is nothing to be remembered by. */
  readonly remember: boolean | null;
  readonly onRemember: (remember: boolean) => void;
  readonly onAgree: (consent: ConsentBody | null) => void;
  readonly onBack: () => void;
}

export function AgreePage({ how, remember, onRemember, onAgree, onBack }: AgreePageProps) {
  const { config, language } = useKiosk();
  const say = signInWords[language];
  const { terms, safety, signature, retentionDays } = visitorRulesOf(config);
  const [path, setPath] = useState('');
  const isAsked = terms !== null || safety !== null;
  const isSigned = isAsked && signature;
  const agree = (): void => onAgree(isAsked ? { language, ...(isSigned ? { signature: path } : {}) } : null);
  return (
    <Page
      title={isAsked ? say.terms : say.hello}
      how={how}
      onBack={onBack}
      act={
        <button type="button" className="main go" disabled={isSigned && path === ''} onClick={agree}>
          <Check aria-hidden /> {isAsked ? say.agree : say.enter}
        </button>
      }
    >
      <Scroller>
        {terms && <InBoth text={terms} title={null} />}
        {safety && <InBoth text={safety} title="safety" />}
        {remember !== null && (
          <section className="remember">
            <h2>{say.remember}</h2>
            <p>{say.rememberWhy(retentionDays.remembered)}</p>
            <div className="row">
              {[false, true].map((each) => (
                <button
                  type="button"
                  key={String(each)}
                  aria-pressed={remember === each}
                  onClick={() => onRemember(each)}
                >
                  {each ? say.rememberOn : say.rememberOff}
                </button>
              ))}
            </div>
          </section>
        )}
      </Scroller>
      {isSigned && <Signature path={path} say={say} onPath={setPath} />}
    </Page>
  );
}

/** First in the language of the screen; who reads better in the other finds it below. */
function InBoth({ text, title }: { text: Text; title: 'safety' | null }) {
  const { language } = useKiosk();
  const languages: readonly Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  return (
    <section className="terms">
      {languages.map((each) => (
        <div key={each} lang={each}>
          {title && <h2>{signInWords[each][title]}</h2>}
          <p>{text[each]}</p>
        </div>
      ))}
    </section>
  );
}
