/** What went wrong with the last act; nothing while all is well. */
export function ProblemLine({ problem }: { readonly problem: string }) {
  if (problem === '') return null;
  return (
    <p role="alert" className="banner bad">
      {problem}
    </p>
  );
}
