import { useHall } from './hall-screen.js';

/** Heads the column of buttons: only who hears the table needs a word for it. */
export function ActsHead() {
  return (
    <th scope="col">
      <span className="only-heard">{useHall().say.keyAct}</span>
    </th>
  );
}
