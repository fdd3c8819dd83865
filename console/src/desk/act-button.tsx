import { keyText, type KeyAct } from '../keys/keys.js';

interface ActButtonProps {
  readonly label: string;
  readonly keyAct: KeyAct;
  /** Makes sense now. */
  readonly offered: boolean;
  /** Another act is on its way: the button waits, and keeps the focus that a disabled one would lose. */
  readonly busy: boolean;
  readonly onAct: () => void;
}

/** One act with its key printed on it. */
export function ActButton({ label, keyAct, offered, busy, onAct }: ActButtonProps) {
  return (
    <button
      type="button"
      className="act"
      disabled={!offered}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onAct();
      }}
    >
      <span>{label}</span>
      <kbd>{keyText(keyAct)}</kbd>
    </button>
  );
}
