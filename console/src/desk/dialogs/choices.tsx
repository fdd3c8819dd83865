/** One of a few: a button each, the arrows move between them. */
import type { Outcome } from '@satuatap/shared/queue';
import { useHall } from '../../hall/hall-screen.js';

interface ChoicesProps {
  readonly of: readonly Outcome[];
  readonly onChoose: (id: string) => void;
}

export function Choices({ of, onChoose }: ChoicesProps) {
  const { language } = useHall();
  return (
    <div className="choices">
      {of.map(({ id, name }) => (
        <button type="button" key={id} onKeyDown={move} onClick={() => onChoose(id)}>
          {name[language]}
        </button>
      ))}
    </div>
  );
}

function move(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const { nextElementSibling, previousElementSibling } = event.currentTarget;
  const next = { ArrowDown: nextElementSibling, ArrowUp: previousElementSibling }[event.key];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
