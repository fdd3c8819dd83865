/** Keys on the glass: a kiosk has no others. */
import { Delete, Space, X } from 'lucide-react';
import type { Words } from '../words.js';

const letters = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const;

interface KeyboardProps {
  readonly text: string;
  readonly say: Words;
  readonly onText: (text: string) => void;
  readonly digits?: boolean;
  /** More keys, a sign each. */
  readonly signs?: string;
}

export function Keyboard({ text, say, onText, digits = true, signs = '' }: KeyboardProps) {
  const rows = digits ? ['1234567890', ...letters] : letters;
  return (
    <div role="group" aria-label={say.keyboard} className="keyboard">
      {rows.map((row, index) => (
        <div key={row} className="keys">
          {Array.from(row, (letter) => (
            <button type="button" key={letter} onClick={() => onText(text + letter.toLowerCase())}>
              {letter}
            </button>
          ))}
          {index === rows.length - 1 && (
            <button
              type="button"
              className="wide"
              aria-label={say.erase}
              onClick={() => onText(text.slice(0, -1))}
            >
              <Delete aria-hidden />
            </button>
          )}
        </div>
      ))}
      <div className="keys">
        <button type="button" className="wide" onClick={() => onText('')}>
          <X aria-hidden /> {say.clear}
        </button>
        {Array.from(signs, (sign) => (
          <button type="button" key={sign} onClick={() => onText(text + sign)}>
            {sign}
          </button>
        ))}
        <button type="button" className="space" onClick={() => onText(`${text} `)}>
          <Space aria-hidden /> {say.space}
        </button>
      </div>
    </div>
  );
}
