/** Finds a delivery by whatever is known of it; Enter hands the first one over. */
import { useHall } from '../hall/hall-screen.js';
import { deliveryWords } from './words.js';

interface FindFieldProps {
  readonly input: React.Ref<HTMLInputElement>;
  readonly text: string;
  readonly hint: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

export function FindField({ input, text, hint, onText, onEnter }: FindFieldProps) {
  const say = deliveryWords[useHall().language];
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onEnter();
      }}
    >
      <label className="row">
        <span>
          {say.find} <kbd>Ctrl K</kbd>
        </span>
        <input
          ref={input}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
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
