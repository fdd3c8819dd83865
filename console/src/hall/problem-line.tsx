import { saysWaiting } from '@satuatap/shared/words';

/** What went wrong with the last act, or why it takes long; nothing while all is well. */
export function ProblemLine({ problem }: { readonly problem: string }) {
  if (problem === '') return null;
  return (
    <p role="alert" className={saysWaiting(problem) ? 'banner' : 'banner bad'}>
      {problem}
    </p>
  );
}
