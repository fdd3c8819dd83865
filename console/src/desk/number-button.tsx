import { useHall } from '../hall/hall-screen.js';
import { moveInColumn } from '../keys/move-in-column.js';

/** A ticket's number in a row, which opens its details. */
export function NumberButton({ number, onOpen }: { readonly number: string; readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      className="number"
      title={useHall().say.details}
      onKeyDown={moveInColumn}
      onClick={onOpen}
    >
      {number}
    </button>
  );
}
