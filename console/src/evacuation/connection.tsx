/** Whether what was marked has arrived, in words and by its mark. */
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

export function Connection({ state, onSignedIn }: ConnectionProps) {
  const { say, language, count } = useTexts();
  const [signsIn, setSignsIn] = useState(false);
  const { reach, unsent, isSignedOut, keepsNothing, phone } = state;
  return (
    <>
      <p className="connection" data-reach={isSignedOut ? 'away' : reach} role="status">
        {reach === 'away'
          ? `✕ ${say.away}`
          : reach === 'unknown'
            ? `◌ ${say.looking}`
            : !isSignedOut && `● ${say.connected}`}
        {unsent > 0 && <strong> {say.unsent(count(unsent))}</strong>}
      </p>
      {isSignedOut && (
        <p className="banner">
          {say.signedOut}
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
