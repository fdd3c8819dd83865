/** One person: one touch says safe, and touched again it is taken back; the rest stands behind the dots. */
import type { PersonStanding } from '@satuatap/shared/evacuation';
import { memo } from 'react';
import { useTexts } from './page-context.js';

interface RowProps {
  readonly standing: PersonStanding;
  readonly onTouch: (standing: PersonStanding) => void;
  readonly onMore: (standing: PersonStanding) => void;
}

const signs: Readonly<Record<PersonStanding['state'], string>> = {
  unseen: '',
  safe: '✓',
  helped: '✚',
  'not-here': '–',
  missing: '!',
  conflict: '≠',
};

function Row({ standing, onTouch, onMore }: RowProps) {
  const { say, nameOf, detailOf, staffName, time } = useTexts();
  const { person, state, marks } = standing;
  const name = nameOf(person);
  const isMarked = marks.length > 0;
  const said =
    state === 'conflict'
      ? marks
          .map((mark) => `${say.states[mark.state as keyof typeof say.states]} (${staffName(mark.by)})`)
          .join(' ≠ ')
      : state === 'unseen'
        ? ''
        : `${say.states[state]} · ${time(standing.at ?? 0)}`;
  return (
    <li className="person" data-state={state}>
      <button type="button" className="mark" onClick={() => onTouch(standing)}>
        <span className="sign" aria-hidden="true">
          {signs[state]}
        </span>
        <span className="who">
          <strong>{name}</strong>
          <span className="quiet-text">{detailOf(person)}</span>
          {said !== '' && <span className="said">{said}</span>}
          <span className="only-heard">{isMarked ? say.unmark : say.markSafe}</span>
        </span>
      </button>
      <button type="button" className="more" aria-label={say.more(name)} onClick={() => onMore(standing)}>
        ⋯
      </button>
    </li>
  );
}

/** Five hundred of them: only those that changed are drawn again. */
export const PersonRow = memo(
  Row,
  (before, after) =>
    before.onTouch === after.onTouch &&
    before.onMore === after.onMore &&
    before.standing.state === after.standing.state &&
    before.standing.at === after.standing.at &&
    before.standing.person.key === after.standing.person.key &&
    before.standing.marks.length === after.standing.marks.length &&
    before.standing.marks.every(({ id }, index) => id === after.standing.marks[index]?.id),
);
