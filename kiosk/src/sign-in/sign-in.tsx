/** A visitor at the kiosk, from the first word to her number. All that she tells lives here and ends with it. */
import './sign-in.css';
import { useState } from 'react';
import { Idle } from '../kiosk/idle.js';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Expected } from './expected.js';
import { Leaving } from './leaving.js';
import { Returning } from './returning.js';
import { readScan } from './scanned.js';
import { StartPage } from './start-page.js';
import { useScanner } from '../use-scanner.js';
import { nothingTold, type Told } from './visitor.js';
import { WalkIn } from './walk-in.js';

type Step =
  | { readonly name: 'start' }
  | { readonly name: 'expected'; readonly code: string }
  | { readonly name: 'known' }
  | { readonly name: 'walk-in'; readonly known: Told['known'] }
  | { readonly name: 'leave'; readonly code: string };

interface SignInProps {
  /** What was scanned at the first screen; empty: she touched "guest". */
  readonly scanned: string;
  readonly patient: boolean;
  readonly onDone: () => void;
}

export function SignIn({ scanned, patient, onDone }: SignInProps) {
  const { language } = useKiosk();
  const [step, setStep] = useState<Step>(() => stepOf(scanned) ?? { name: 'start' });
  const start = (): void => setStep({ name: 'start' });
  const isAtStart = step.name === 'start';
  useScanner(
    (text) => setStep((before) => stepOf(text) ?? before),
    (text) => isAtStart && stepOf(text) !== null,
  );
  return (
    <>
      {step.name === 'start' && (
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
      )}
      {step.name === 'expected' && <Expected scanned={step.code} onBack={start} onDone={onDone} />}
      {step.name === 'leave' && <Leaving scanned={step.code} onBack={start} onDone={onDone} />}
      {step.name === 'known' && (
        <Returning onBack={start} onKnown={(known) => setStep({ name: 'walk-in', known })} />
      )}
      {step.name === 'walk-in' && (
        <WalkIn told={{ ...nothingTold, known: step.known }} onBack={start} onDone={onDone} />
      )}
      <Idle language={language} patient={patient} onIdle={onDone} />
    </>
  );
}

function stepOf(text: string): Step | null {
  const scanned = readScan(text);
  if (!scanned || scanned.kind === 'appointment') return null;
  return { name: scanned.kind === 'invitation' ? 'expected' : 'leave', code: scanned.code };
}
