/** All that is at the kiosk beside taking a ticket: visitors, appointments, and the answer to whatever was scanned. */
import { readScan, visitorRulesOf, type Scanned } from '@satuatap/shared/visits';
import { CheckIn } from '../check-in/check-in.js';
import { Idle } from '../kiosk/idle.js';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Plain } from './plain.js';
import { scanWords } from './scan-words.js';
import { TicketAnswer } from './ticket-answer.js';
import './scan.css';

interface WayProps {
  readonly way: 'guest' | 'appointment' | 'scan';
  /** Empty: it was touched. */
  readonly scanned: string;
  readonly patient: boolean;
  readonly onDone: () => void;
  readonly onUnpaired: () => void;
}

export function Way({ way, scanned, ...rest }: WayProps) {
  const { config } = useKiosk();
  const read = way === 'scan' ? readScan(scanned) : null;
  if (way === 'appointment' || read?.kind === 'appointment') return <CheckIn scanned={scanned} {...rest} />;
  const isGuest = read?.kind !== 'ticket' && read?.kind !== 'unknown';
  // There are buildings whose visitors sign in at reception alone.
  if (!read || (isGuest && visitorRulesOf(config).kiosk)) return <SignIn scanned={read} {...rest} />;
  return <Answer scanned={read} {...rest} />;
}

interface AnswerProps extends Pick<WayProps, 'patient' | 'onDone'> {
  readonly scanned: Scanned;
}

/** To what nothing is done with here. */
function Answer({ scanned, patient, onDone }: AnswerProps) {
  const { language } = useKiosk();
  const say = scanWords[language];
  return (
    <>
      {scanned.kind === 'ticket' ? (
        <TicketAnswer token={scanned.token} onDone={onDone} />
      ) : scanned.kind === 'unknown' ? (
        <Plain title={say.unknown} text={say.unknownHow} onDone={onDone} />
      ) : (
        <Plain title={say.atReception} text={say.atReceptionHow} onDone={onDone} />
      )}
      <Idle language={language} patient={patient} quietMs={15_000} onIdle={onDone} />
    </>
  );
}
