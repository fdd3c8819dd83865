/** What a small window asks for, with its act and the way out below. */
interface AskFormProps {
  /** On the button that sends it. */
  readonly verb: string;
  /** On the button that closes the window instead; without it the window has another. */
  readonly away?: string;
  readonly onSend: (form: FormData) => void;
  readonly onClose?: () => void;
  readonly children: React.ReactNode;
}

export function AskForm({ verb, away, onSend, onClose, children }: AskFormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(new FormData(event.currentTarget));
      }}
    >
      {children}
      <div className="row">
        <button type="submit" className="main">
          {verb}
        </button>
        {away !== undefined && (
          <button type="button" className="quiet" onClick={onClose}>
            {away}
          </button>
        )}
      </div>
    </form>
  );
}
