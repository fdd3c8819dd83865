/** A box to sign in with a finger; what was drawn is one SVG path. */
import { useSignature } from '@satuatap/shared/react';
import { Eraser } from 'lucide-react';
import type { SignInWords } from '../sign-in-words.js';

interface SignatureProps {
  readonly path: string;
  readonly say: Pick<SignInWords, 'sign' | 'signAgain' | 'signHelp'>;
  readonly onPath: (path: string) => void;
}

export function Signature({ path, say, onPath }: SignatureProps) {
  const box = useSignature(path, onPath);
  return (
    <div className="signature">
      <h2>{say.sign}</h2>
      <svg role="img" aria-label={say.sign} {...box}>
        <path d={path} />
      </svg>
      <div className="row">
        <p>{say.signHelp}</p>
        <button type="button" disabled={path === ''} onClick={() => onPath('')}>
          <Eraser aria-hidden /> {say.signAgain}
        </button>
      </div>
    </div>
  );
}
