/** A box to sign in with a finger; what was drawn is one SVG path. */
import { Eraser } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SignInWords } from '../sign-in-words.js';

/** What a signature may take, characters; beyond it nothing more is drawn. */
const mostLength = 15_000;
/** The box's own units, whatever its size on the glass. */
const width = 600;
const height = 200;

interface SignatureProps {
  readonly path: string;
  readonly say: Pick<SignInWords, 'sign' | 'signAgain' | 'signHelp'>;
  readonly onPath: (path: string) => void;
}

export function Signature({ path, say, onPath }: SignatureProps) {
  const box = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState(false);
  const point = (event: React.PointerEvent): string => {
    const { left, top, width: wide, height: high } = (box.current as SVGSVGElement).getBoundingClientRect();
    const x = Math.round(((event.clientX - left) / wide) * width);
    const y = Math.round(((event.clientY - top) / high) * height);
    return `${x} ${y}`;
  };
  const draw = (more: string): void => {
    if (path.length + more.length <= mostLength) onPath(path + more);
  };
  return (
    <div className="signature">
      <h2>{say.sign}</h2>
      <svg
        ref={box}
        role="img"
        aria-label={say.sign}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing(true);
          // A touch without a stroke leaves a dot.
          draw(`M${point(event)}l1 0`);
        }}
        onPointerMove={(event) => drawing && draw(`L${point(event)}`)}
        onPointerUp={() => setDrawing(false)}
        onPointerCancel={() => setDrawing(false)}
      >
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
