/** One field for all: a scanner's codes, numbers, names. Enter takes it. */
import { useHall } from '../hall/hall-screen.js';
import { receptionWords } from './words.js';

interface ScanFieldProps {
  readonly input: React.Ref<HTMLInputElement>;
  readonly text: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

export function ScanField({ input, text, hint, busy, onText, onEnter }: ScanFieldProps) {
  const say = receptionWords[useHall().language];
  return (
    <form
      role="search"
      className="scan"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !busy) onEnter();
      }}
    >
      <label>
        <span>
          {say.find} <kbd>Ctrl K</kbd>
        </span>
        <input
          ref={input}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={say.findHint}
          value={text}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onText('');
          }}
        />
      </label>
      <p role="status">{hint}</p>
    </form>
  );
}
