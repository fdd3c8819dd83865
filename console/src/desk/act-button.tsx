import { keyText, type KeyAct } from '../keys/keys.js';

interface ActButtonProps {
  readonly label: string;
  readonly keyAct?: KeyAct;
  readonly disabled?: boolean;
  readonly onAct: () => void;
}

/** One act with its key printed on it. */
export function ActButton({ label, keyAct, disabled = false, onAct }: ActButtonProps) {
  return (
    <button type="button" className="act" disabled={disabled} onClick={onAct}>
      <span>{label}</span>
      {keyAct && <kbd>{keyText(keyAct)}</kbd>}
    </button>
  );
}
