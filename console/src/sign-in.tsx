import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { textOf } from './form.js';
import { words } from './words.js';

interface SignInProps {
  readonly language: Language;
  readonly onSignedIn: (session: Session) => void;
  readonly switcher: React.ReactNode;
}

export function SignIn({ language, onSignedIn, switcher }: SignInProps) {
  const say = words[language];
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = (form: FormData): void => {
    setBusy(true);
    setProblem('');
    const body = { name: textOf(form, 'name'), password: textOf(form, 'password') };
    senderWith({})
      .send<Session>('POST', '/session', body)
      .then(onSignedIn, (error: unknown) => {
        if (error instanceof ProblemError)
          setProblem(refusalWords(error.problem.code, language, error.problem.facts ?? {}));
      })
      .finally(() => setBusy(false));
  };
  return (
    <main className="sign-in">
      <h1>Satu Atap</h1>
      <p>{say.title}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <label>
          {say.name}
          <input name="name" autoComplete="username" required autoCapitalize="none" />
        </label>
        <label>
          {say.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem && (
          <p role="alert" className="banner">
            {problem}
          </p>
        )}
        <button type="submit" className="main" disabled={busy}>
          {say.signIn}
        </button>
      </form>
      {switcher}
    </main>
  );
}
