/** After a group signed in: their numbers, and their badges in one go. */
import type { SignedInVisit, VisitEntry } from '@satuatap/shared/contract';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { nameOf } from '../visits/visit-texts.js';
import { useReception } from './reception-context.js';
import { receptionWords } from './words.js';

interface GroupInWindowProps {
  readonly answers: readonly SignedInVisit[];
  readonly visits: readonly VisitEntry[];
  readonly onClose: () => void;
}

export function GroupInWindow({ answers, visits, onClose }: GroupInWindowProps) {
  const { language } = useHall();
  const { print, requests } = useReception();
  const say = receptionWords[language];
  const visitOf = (visitId: string) => visits.find(({ id }) => id === visitId);
  const printable = answers
    .filter(({ visitId, mayPrintBadge }) => visitOf(visitId)?.mayPrintBadge ?? mayPrintBadge)
    .map(({ visitId }) => visitId);
  const isPrinted = printable.every((visitId) => (visitOf(visitId)?.badgeAt ?? null) !== null);
  return (
    <Frame title={say.arrived(answers.length)} onClose={onClose}>
      <p className="banner good">✓ {say.told}</p>
      <ul className="guests">
        {answers.map(({ visitId, number, already }) => {
          const visit = visitOf(visitId);
          return (
            <li key={visitId}>
              <strong>{number}</strong> {visit && nameOf(visit, language)}
              {already && <small className="quiet-text"> {say.cameAlready}</small>}
            </li>
          );
        })}
      </ul>
      {printable.length === 0 && <p className="quiet-text">{say.badgeLater}</p>}
      <ProblemLine problem={requests.problem} />
      <div className="row">
        {printable.length > 0 && (
          <button
            type="button"
            className="main"
            data-first=""
            disabled={requests.busy}
            onClick={() => print(...printable)}
          >
            {isPrinted ? say.badgesAgain(printable.length) : say.badges(printable.length)}
          </button>
        )}
        <button type="button" data-first={printable.length > 0 ? undefined : ''} onClick={onClose}>
          {say.done}
        </button>
      </div>
    </Frame>
  );
}
