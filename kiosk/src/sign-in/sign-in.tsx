/** A visitor at the kiosk, from the first word to her number. All that she tells lives here and ends with it. */
import './sign-in.css';
import { visitorRulesOf, type Scanned } from '@satuatap/shared/visits';
import { useState } from 'react';
import { Idle } from '../kiosk/idle.js';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Expected } from './expected.js';
import { Leaving } from './leaving.js';
import { Returning } from './returning.js';
import { StartPage } from './start-page.js';
import { Plain } from '../scan/plain.js';
import { Scanner } from '../scan/scanner.js';
import { VisitAnswer } from './visit-answer.js';
import { signInWords } from './sign-in-words.js';
import { nothingTold, type Told } from './visitor.js';
import { WalkIn } from './walk-in.js';

type Step =
  | { readonly name: 'start' }
  | { readonly name: 'expected'; readonly code: string }
  | { readonly name: 'known' }
  | { readonly name: 'walk-in'; readonly known: Told['known'] }
  | { readonly name: 'visit'; readonly code: string; readonly token: string }
  | { readonly name: 'leave'; readonly code: string };

interface SignInProps {
  /** `null`: she touched "guest". */
  readonly scanned: Scanned | null;
  readonly patient: boolean;
  readonly onDone: () => void;
}

export function SignIn({ scanned, patient, onDone }: SignInProps) {
  const { config, language, onScan } = useKiosk();
  // A kiosk takes none; guests who are expected need none.
  const needsPhoto = visitorRulesOf(config).fields.photo?.ask === 'required';
  const say = signInWords[language];
  const [step, setStep] = useState<Step>(() => stepOf(scanned));
  const start = (): void => setStep({ name: 'start' });
  return (
    <>
      {step.name === 'start' && (
        <>
          <StartPage
            onBack={onDone}
            onWay={(way) =>
              setStep(
                way === 'code'
                  ? { name: 'expected', code: '' }
                  : way === 'leave'
                    ? { name: 'leave', code: '' }
                    : way === 'known'
                      ? { name: 'known' }
                      : { name: 'walk-in', known: null },
              )
            }
          />
          <Scanner onScan={onScan} />
        </>
      )}
      {step.name === 'visit' && <VisitAnswer code={step.code} token={step.token} onDone={onDone} />}
      {step.name === 'expected' && <Expected scanned={step.code} onBack={start} onDone={onDone} />}
      {step.name === 'leave' && <Leaving scanned={step.code} onBack={start} onDone={onDone} />}
      {needsPhoto && (step.name === 'known' || step.name === 'walk-in') && (
        <Plain title={say.photo} text={say.photoHow} onDone={onDone} />
      )}
      {!needsPhoto && step.name === 'known' && (
        <Returning onBack={start} onKnown={(known) => setStep({ name: 'walk-in', known })} />
      )}
      {!needsPhoto && step.name === 'walk-in' && (
        <WalkIn told={{ ...nothingTold, known: step.known }} onBack={start} onDone={onDone} />
      )}
      <Idle language={language} patient={patient} onIdle={onDone} />
    </>
  );
}

function stepOf(scanned: Scanned | null): Step {
  if (scanned?.kind === 'visit') return { name: 'visit', code: scanned.code, token: scanned.token };
  if (scanned?.kind === 'invitation') return { name: 'expected', code: scanned.code };
  return scanned ? { name: 'leave', code: scanned.code } : { name: 'start' };
}
