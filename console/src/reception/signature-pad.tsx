/** A field to sign in; the strokes are an SVG path. */
import { useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { receptionWords } from './words.js';

const size = { width: 360, height: 120 };
/** The server takes no longer path. */
const mostCharacters = 15_000;

export function SignaturePad({ onSignature }: { readonly onSignature: (path: string | null) => void }) {
  const say = receptionWords[useHall().language];
  const [path, setPath] = useState('');
  const isDrawing = useRef(false);
  const add = (event: React.PointerEvent<SVGSVGElement>, letter: 'M' | 'L'): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * size.width);
    const y = Math.round(((event.clientY - box.top) / box.height) * size.height);
    setPath((before) => (before.length > mostCharacters - 20 ? before : `${before}${letter}${x} ${y}`));
  };
  const end = (): void => {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    onSignature(path === '' ? null : path);
  };
  return (
    <div className="field signature">
      <span>
        {say.sign} <small className="quiet-text">{say.signHint}</small>
      </span>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={say.sign}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          isDrawing.current = true;
          add(event, 'M');
        }}
        onPointerMove={(event) => {
          if (isDrawing.current) add(event, 'L');
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
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
