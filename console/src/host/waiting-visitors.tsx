/** A visitor who waits for the officer at this screen: a line above whatever she works with, until she answers. */
import '../visits/visits.css';
import './host.css';
import { durationText, timeText } from '@satuatap/shared/time';
import { useEffect } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { quietTone } from '../hall/quiet-tone.js';
import { Answers } from '../visits/answers.js';
import { useOwnOfficer } from '../visits/use-own-officer.js';
import { useVisits } from '../visits/use-visits.js';
import { nameOf, purposeOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { tellOnce } from './told.js';
import { useAnswering } from './use-answering.js';
import { useTitleMark } from './use-title-mark.js';
import { waitingGroups, type VisitGroup } from './waiting-groups.js';
import { hostWords } from './words.js';

/** More would push the desk away; all stand on her visitors' page. */
const most = 2;

interface WaitingVisitorsProps {
  /** The page below shows them itself. */
  readonly isShownBelow?: boolean;
}

export function WaitingVisitors({ isShownBelow = false }: WaitingVisitorsProps) {
  const { session, language } = useHall();
  const say = hostWords[language];
  const own = useOwnOfficer() ?? null;
  const visits = useVisits(own !== null || session.role === 'secretary').answer;
  const answering = useAnswering();
  const groups = waitingGroups(visits ?? [], session, own?.id ?? null);
  const shown = isShownBelow ? [] : groups;
  const waiting = groups.flatMap((group) => group.visits);
  useTitleMark(groups.length > 0);
  useEffect(() => {
    if (waiting.length > 0 && tellOnce(waiting)) quietTone(660);
  });
  return (
    <div className="above-page">
      <p role="alert" className="only-heard">
        {groups.map(({ first }) => `${say.waits} ${nameOf(first, language)}.`).join(' ')}
      </p>
      <section aria-label={say.waits}>
        {shown.slice(0, most).map((group) => (
          <WaitingLine key={group.first.id} group={group}>
            <Answers
              visit={group.first}
              wholeGroup={group.visits.length > 1}
              requests={answering.requests}
              onAnswered={answering.answered}
            />
          </WaitingLine>
        ))}
        {shown.length > most && <p className="banner">{say.others(shown.length - most)}</p>}
      </section>
      {answering.line}
    </div>
  );
}

interface WaitingLineProps {
  readonly group: VisitGroup;
  readonly children: React.ReactNode;
}

function WaitingLine({ group: { first, visits, people }, children }: WaitingLineProps) {
  const { config, language, now } = useHall();
  const say = hostWords[language];
  const { arrivedAt, visitor, purposeId, escalatedAt } = first;
  const others = visits.length - 1;
  return (
    <div className="banner waiting-visitor">
      <p>
        ☗ {say.waits}{' '}
        <strong>
          {nameOf(first, language)}
          {others > 0 && ` +${others}`}
        </strong>
        {visitor?.company && `, ${visitor.company}`}
        {` · ${purposeOf(purposeId, config, language)}`}
        {people > 1 && ` · ${visitWords[language].people(people)}`}
        {arrivedAt !== null &&
          ` · ${say.since(timeText(arrivedAt, config, language), durationText(now - arrivedAt, language))}`}
        {escalatedAt !== null && ` · ▲ ${say.escalated}`}
      </p>
      {children}
    </div>
  );
}
