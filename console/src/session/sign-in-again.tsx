/** The session has ended: signs in again without losing the screen behind it. */
import type { Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { Frame } from '../hall/frame.js';
import { words } from '../words/index.js';
import { SignInForm } from './sign-in.js';

interface SignInAgainProps {
  readonly session: Session;
  readonly language: Language;
  readonly onSignedIn: (session: Session) => void;
}

export function SignInAgain({ session, language, onSignedIn }: SignInAgainProps) {
  const say = words[language];
  return (
    <Frame title={say.signInAgain} firm onClose={() => undefined}>
      <p>{say.signInAgainWhy}</p>
      <SignInForm language={language} name={session.name} onSignedIn={onSignedIn} />
    </Frame>
  );
}
