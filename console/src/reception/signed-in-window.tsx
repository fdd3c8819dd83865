/** After somebody signed in: her number, the badge if it may be printed, and the page for her phone. */
import type { SignedInVisit, VisitEntry } from '@satuatap/shared/contract';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { hostText, nameOf, stateText } from '../visits/visit-texts.js';
import { Qr } from '@satuatap/shared/qr';
import { useReception } from './reception-context.js';
import { receptionWords } from './words.js';

interface SignedInWindowProps {
  readonly answer: SignedInVisit;
  readonly name: string;
  readonly ticketNumber: string | null;
  readonly visits: readonly VisitEntry[];
  readonly onClose: () => void;
}

export function SignedInWindow({ answer, name, ticketNumber, visits, onClose }: SignedInWindowProps) {
  const { config, language, now } = useHall();
  const { officers, print, requests } = useReception();
  const say = receptionWords[language];
  // As soon as the list has it, its state moves here too.
  const visit = visits.find(({ id }) => id === answer.visitId);
  const mayPrint = visit?.mayPrintBadge ?? answer.mayPrintBadge;
  return (
    <Frame title={`${answer.number} ${visit ? nameOf(visit, language) : name}`} onClose={onClose}>
      <p className={answer.already ? 'banner' : 'banner good'}>
        {answer.already ? say.already(answer.number) : `✓ ${say.signedIn(answer.number)}. ${say.told}`}
      </p>
      {ticketNumber !== null && (
        <p>
          <strong>{say.ticketGiven(ticketNumber)}</strong>
        </p>
      )}
      {visit && (
        <p>
          {hostText(visit, officers, config, language)} · {stateText(visit, now, config, language)}
        </p>
      )}
      {answer.visitorCode !== null && (
        <p>
          {say.visitorCode} <strong className="code">{answer.visitorCode}</strong>
        </p>
      )}
      <div className="row phone-link">
        <Qr text={answer.url} label={say.phonePage} />
        <p>
          <strong>{say.phonePage}</strong>
          <br />
          {say.phonePageWhy}
        </p>
      </div>
      {!mayPrint && !answer.already && <p className="quiet-text">{say.badgeLater}</p>}
      <ProblemLine problem={requests.problem} />
      <div className="row">
        {mayPrint && (
          <button
            type="button"
            className="main"
            data-first=""
            disabled={requests.busy}
            onClick={() => print(answer.visitId)}
          >
            {visit && visit.badgeAt !== null ? say.badgeAgain : say.badge}
          </button>
        )}
        <button type="button" data-first={mayPrint ? undefined : ''} onClick={onClose}>
          {say.done}
        </button>
      </div>
    </Frame>
  );
}
