/** Adding somebody, noting something, ending it. */
import { ProblemError } from '@satuatap/shared/client';
import { longestNote } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { textOf } from '../hall/form.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useSaid } from '@satuatap/shared/react';
import { useTexts } from './page-context.js';
import { Sheet } from './sheet.js';
import type { WardenPhone } from './warden-phone.js';

interface SheetProps {
  readonly phone: WardenPhone;
  readonly onClose: () => void;
}

function FloorSelect() {
  const { say, sites, floorName } = useTexts();
  return (
    <label className="field">
      {say.where}
      <select name="floor">
        <option value="">{say.noFloor}</option>
        {sites?.floors.map(({ id }) => (
          <option key={id} value={id}>
            {floorName(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

const floorIn = (form: FormData): string | null => textOf(form, 'floor') || null;

export function AddSheet({ phone, onClose }: SheetProps) {
  const { say } = useTexts();
  return (
    <Sheet title={say.addPerson} onClose={onClose}>
      <p className="quiet-text">{say.addWhy}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const form = new FormData(event.currentTarget);
          phone.add(floorIn(form), textOf(form, 'text'), submitter?.getAttribute('value') === 'safe');
          onClose();
        }}
      >
        <label className="field">
          {say.who}
          <input name="text" maxLength={longestNote} autoComplete="off" data-first />
        </label>
        <FloorSelect />
        <button type="submit" className="main" value="safe">
          {say.addSafe}
        </button>
        <button type="submit" value="missing">
          {say.addMissing}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say.cancel}
        </button>
      </form>
    </Sheet>
  );
}

export function NoteSheet({ phone, onClose }: SheetProps) {
  const { say } = useTexts();
  return (
    <Sheet title={say.note} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          phone.note(floorIn(form), textOf(form, 'text'));
          onClose();
        }}
      >
        <label className="field">
          {say.noteText}
          <input name="text" maxLength={longestNote} autoComplete="off" required data-first />
        </label>
        <FloorSelect />
        <button type="submit" className="main">
          {say.save}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say.cancel}
        </button>
      </form>
    </Sheet>
  );
}

interface EndSheetProps extends SheetProps {
  readonly isDrill: boolean;
  readonly left: number;
  readonly mayEnd: boolean;
}

export function EndSheet({ phone, isDrill, left, mayEnd, onClose }: EndSheetProps) {
  const { say, language, count } = useTexts();
  const [problem, setProblem] = useSaid(language);
  const end = (outcome: 'over' | 'false-alarm'): void => {
    setProblem(null);
    phone.end(outcome).then(onClose, (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      const { code, facts } = error.problem;
      setProblem((to) => refusalWords(code, to, facts ?? {}));
    });
  };
  return (
    <Sheet title={isDrill ? say.endDrillHow : say.endHow} onClose={onClose}>
      {left > 0 && <p className="banner bad">{say.endLeft(count(left))}</p>}
      {!mayEnd && <p className="banner">{say.endAway}</p>}
      <ProblemLine problem={problem} />
      <div className="choices">
        <button type="button" className="main" disabled={!mayEnd} onClick={() => end('over')}>
          {say.endOver}
        </button>
        <button type="button" disabled={!mayEnd} onClick={() => end('false-alarm')}>
          {say.endFalse}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {say.cancel}
        </button>
      </div>
    </Sheet>
  );
}
