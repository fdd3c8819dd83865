/** Signing in: at the start, and again over the work when the session has ended. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { Problem, Session } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect, useRef, useState } from 'react';
import { ProblemLine } from '../hall/problem-line.js';
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
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (form: FormData): void => {
    setBusy(true);
    setProblem(null);
    const body = { name: textOf(form, 'name'), password: textOf(form, 'password') };
    senderWith({})
      .send<Session>('POST', '/session', body)
      .then(onSignedIn, (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        setProblem(error.problem);
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
        <input
          name="name"
          defaultValue={name}
          autoComplete="username"
          required
          autoCapitalize="none"
          data-first={name === '' ? true : undefined}
        />
      </label>
      <label className="field">
        {say.password}
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          data-first={name === '' ? undefined : true}
        />
      </label>
      <ProblemLine problem={problem ? refusalWords(problem.code, language, problem.facts ?? {}) : ''} />
      <button type="submit" className="main" disabled={busy}>
        {busy ? say.sending : say.signIn}
      </button>
    </form>
  );
}

export function SignIn({ switcher, ...form }: SignInFormProps & { readonly switcher: React.ReactNode }) {
  const say = words[form.language];
  const page = useRef<HTMLElement>(null);
  // Nothing stands before the form that anybody would have to hear or see first.
  useEffect(() => page.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <main ref={page} className="sign-in">
      <div className="row spread">
        <h1>Satu Atap</h1>
        {switcher}
      </div>
      <p className="quiet-text">{say.signInFor}</p>
      <SignInForm {...form} />
      <p className="quiet-text">{say.signInHelp}</p>
    </main>
  );
}
