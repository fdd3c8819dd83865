/** A field to sign in; the strokes are an SVG path. */
import './visits.css';
import { useSignature } from '@satuatap/shared/react';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { visitWords } from './words.js';

interface SignaturePadProps {
  readonly label: string;
  /** `null`: nothing is drawn. */
  readonly onSignature: (path: string | null) => void;
}

export function SignaturePad({ label, onSignature }: SignaturePadProps) {
  const say = visitWords[useHall().language];
  const [path, setPath] = useState('');
  const box = useSignature(path, (drawn) => {
    setPath(drawn);
    onSignature(drawn);
  });
  return (
    <div className="field signature">
      <span>
        {label} <small className="quiet-text">{say.signHint}</small>
      </span>
      <svg role="img" aria-label={label} {...box}>
        <path d={path} />
      </svg>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setPath('');
          onSignature(null);
        }}
      >
        {say.clear}
      </button>
    </div>
  );
}
