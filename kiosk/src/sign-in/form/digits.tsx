/** A pad of digits on the glass. */
import { Delete } from 'lucide-react';
import type { SignInWords } from '../sign-in-words.js';

interface DigitsProps {
  readonly text: string;
  readonly say: Pick<SignInWords, 'erase'>;
  /** One more key, beside the zero. */
  readonly sign: string;
  readonly onText: (text: string) => void;
}

export function Digits({ text, say, sign, onText }: DigitsProps) {
  return (
    <div className="digits">
      {Array.from(`123456789${sign}0`, (key) => (
        <button type="button" key={key} onClick={() => onText(text + key)}>
          {key}
        </button>
      ))}
      <button type="button" aria-label={say.erase} onClick={() => onText(text.slice(0, -1))}>
        <Delete aria-hidden />
      </button>
    </div>
  );
}
