/** Signing in: at the start, and again over the work when the session has ended. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { words } from '../words/index.js';
import { textOf } from '../hall/form.js';

interface SignInFormProps {
  readonly language: Language;
  /** Filled in already, for somebody who signs in again. */
  readonly name?: string;
  readonly onSignedIn: (session: Session) => void;
}

export function SignInForm({ language, name = '', onSignedIn }: SignInFormProps) {
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
        if (!(error instanceof ProblemError)) throw error;
        setProblem(refusalWords(error.problem.code, language, error.problem.facts ?? {}));
      })
      .finally(() => setBusy(false));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <label className="field">
        {say.name}
        <input name="name" defaultValue={name} autoComplete="username" required autoCapitalize="none" />
      </label>
      <label className="field">
        {say.password}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {problem && (
        <p role="alert" className="banner bad">
          {problem}
        </p>
      )}
      <button type="submit" className="main" disabled={busy}>
        {busy ? say.sending : say.signIn}
      </button>
    </form>
  );
}

export function SignIn({ switcher, ...form }: SignInFormProps & { readonly switcher: React.ReactNode }) {
  return (
    <main className="sign-in">
      <h1>Satu Atap</h1>
      <p>{words[form.language].title}</p>
      <SignInForm {...form} />
      {switcher}
    </main>
  );
}
