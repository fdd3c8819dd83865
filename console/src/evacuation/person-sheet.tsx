/** Everything that can be said of one person, and who has said what. */
import { foundStates, type PersonStanding } from '@satuatap/shared/evacuation';
import { useTexts } from './page-context.js';
import { Sheet } from './sheet.js';
import type { WardenPhone } from './warden-phone.js';

interface PersonSheetProps {
  readonly phone: WardenPhone;
  readonly standing: PersonStanding;
  readonly onClose: () => void;
}

export function PersonSheet({ phone, standing, onClose }: PersonSheetProps) {
  const { say, nameOf, detailOf, staffName, time } = useTexts();
  const { person, marks, state } = standing;
  const choose = (chosen: (typeof foundStates)[number] | 'undone'): void => {
    phone.mark(person.key, chosen);
    onClose();
  };
  return (
    <Sheet title={nameOf(person)} onClose={onClose}>
      <p className="quiet-text">{detailOf(person)}</p>
      {state === 'conflict' && <p className="banner">{say.conflictWhy}</p>}
      {marks.length > 0 && (
        <ul>
          {marks.map((mark) => (
            <li key={mark.id}>
              {say.states[mark.state as keyof typeof say.states]} · {staffName(mark.by)} · {time(mark.at)}
            </li>
          ))}
        </ul>
      )}
      <div className="choices">
        {foundStates.map((each) => (
          <button type="button" key={each} aria-pressed={state === each} onClick={() => choose(each)}>
            <strong>{say.states[each]}</strong> <span>{say.stateHelp[each]}</span>
          </button>
        ))}
        {marks.length > 0 && (
          <button type="button" onClick={() => choose('undone')}>
            {say.clear}
          </button>
        )}
        <button type="button" className="quiet" onClick={onClose}>
          {say.close}
        </button>
      </div>
    </Sheet>
  );
}
