/** Whether what was marked has arrived, in words and by its mark; and what can be done where it has not. */
import type { Session } from '@satuatap/shared/contract';
import { useState } from 'react';
import { SignInForm } from '../session/sign-in.js';
import { useTexts } from './page-context.js';
import { Sheet } from './sheet.js';
import type { PhoneState } from './warden-phone.js';

interface ConnectionProps {
  readonly state: PhoneState;
  readonly onSignedIn: (session: Session) => void;
}

export function ConnectionLine({ state }: Pick<ConnectionProps, 'state'>) {
  const { say, count } = useTexts();
  const { reach, unsent, isSignedOut, picture } = state;
  return (
    <p className="connection" data-reach={isSignedOut ? 'away' : reach} role="status">
      {picture?.drill && <span className="drill-mark">{say.drillMark}</span>}
      {reach === 'away'
        ? `✕ ${picture ? say.away : say.awayBefore}`
        : reach === 'unknown'
          ? `◌ ${say.looking}`
          : !isSignedOut && `● ${say.connected}`}
      {unsent > 0 && <strong> {say.unsent(count(unsent))}</strong>}
    </p>
  );
}

export function ConnectionTrouble({ state, onSignedIn }: ConnectionProps) {
  const { say, language } = useTexts();
  const [signsIn, setSignsIn] = useState(false);
  const { isSignedOut, keepsNothing, phone, picture } = state;
  return (
    <>
      {isSignedOut && (
        <p className="banner">
          {picture ? say.signedOut : say.signedOutBefore}
          <button type="button" onClick={() => setSignsIn(true)}>
            {say.signIn}
          </button>
        </p>
      )}
      {keepsNothing && <p className="banner bad">{say.keepsNothing}</p>}
      {signsIn && (
        <Sheet title={say.signIn} onClose={() => setSignsIn(false)}>
          <SignInForm
            language={language}
            name={phone.session.name}
            onSignedIn={(session) => {
              setSignsIn(false);
              onSignedIn(session);
            }}
          />
          <button type="button" className="quiet" onClick={() => setSignsIn(false)}>
            {say.cancel}
          </button>
        </Sheet>
      )}
    </>
  );
}
