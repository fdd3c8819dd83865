/** One field for all: a scanner's codes, numbers, names. Enter takes it. */
interface FindFieldProps {
  readonly input: React.Ref<HTMLInputElement>;
  readonly name: string;
  /** What may be looked for. */
  readonly example: string;
  readonly text: string;
  readonly hint: string;
  /** What was entered last is still being asked for. */
  readonly busy?: boolean;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

export function FindField({
  input,
  name,
  example,
  text,
  hint,
  busy = false,
  onText,
  onEnter,
}: FindFieldProps) {
  return (
    <form
      role="search"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !busy) onEnter();
      }}
    >
      <label>
        <span>
          {name} <kbd>Ctrl K</kbd>
        </span>
        <input
          ref={input}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={example}
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
