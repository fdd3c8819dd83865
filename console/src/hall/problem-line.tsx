import { saysWaiting } from '@satuatap/shared/words';

/** What went wrong with the last act, or why it takes long; nothing while all is well. */
export function ProblemLine({ problem }: { readonly problem: string }) {
  if (problem === '') return null;
  const isWaiting = saysWaiting(problem);
  return (
    <p role="alert" className={isWaiting ? 'banner' : 'banner bad'}>
      {isWaiting && '◌ '}
      {problem}
    </p>
  );
}
