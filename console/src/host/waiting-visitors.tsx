/** A visitor who waits for the officer at this screen: a line above whatever she works with, until she answers. */
import '../visits/visits.css';
import './host.css';
import { newCommandId } from '@satuatap/shared/client';
import type { VisitEntry } from '@satuatap/shared/contract';
import { durationText, timeText } from '@satuatap/shared/time';
import { useEffect } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { quietTone } from '../hall/quiet-tone.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { Answers } from '../visits/answers.js';
import { useOfficers } from '../visits/use-officers.js';
import { useVisits } from '../visits/use-visits.js';
import { useWayBack } from '../visits/use-way-back.js';
import { nameOf, purposeOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { tellOnce } from './told.js';
import { useTitleMark } from './use-title-mark.js';
import { ownEntry, seesOthers, waitingGroups, type WaitingGroup } from './waiting-groups.js';
import { hostWords } from './words.js';

/** More would push the desk away; all stand on her visitors' page. */
const most = 2;

export function WaitingVisitors() {
  const { session, language, config } = useHall();
  const say = hostWords[language];
  const visits = useVisits().answer;
  const someWait = visits?.some(({ state }) => state === 'waiting') ?? false;
  const officers = useOfficers(seesOthers(session) && someWait).answer;
  const requests = useFloorRequests();
  const wayBack = useWayBack(config.rules.undoSeconds);
  const groups = waitingGroups(visits ?? [], session, ownEntry(officers, session.staffId)?.id ?? null);
  const waiting = groups.flatMap((group) => group.visits);
  useTitleMark(groups.length > 0);
  useEffect(() => {
    if (waiting.length > 0 && tellOnce(waiting)) quietTone(660);
  });
  const undo = async (): Promise<void> => {
    const visitId = wayBack.done?.visitId;
    wayBack.forget();
    if (visitId) await requests.ask('POST', `visits/${visitId}/undo`, { commandId: newCommandId() });
  };
  const answered = (visit: VisitEntry): void =>
    wayBack.tell(say.answered(nameOf(visit, language), visitWords[language].states[visit.state]), visit.id);
  return (
    <div className="waiting-visitors">
      <p role="alert" className="only-heard">
        {groups.map(({ first }) => `${say.waits} ${nameOf(first, language)}.`).join(' ')}
      </p>
      <section aria-label={say.waits}>
        {groups.slice(0, most).map((group) => (
          <WaitingLine key={group.first.id} group={group}>
            <Answers
              visit={group.first}
              wholeGroup={group.visits.length > 1}
              requests={requests}
              onAnswered={answered}
            />
          </WaitingLine>
        ))}
        {groups.length > most && <p className="banner">{say.others(groups.length - most)}</p>}
      </section>
      {requests.problem !== '' && (
        <p role="alert" className="banner bad">
          {requests.problem}
        </p>
      )}
      {wayBack.done && (
        <p className="undo">
          <span aria-live="polite">✓ {wayBack.done.text}</span>
          <button type="button" disabled={requests.busy} onClick={() => void undo()}>
            {say.undo} <span className="seconds">{wayBack.secondsLeft}</span>
          </button>
        </p>
      )}
    </div>
  );
}

interface WaitingLineProps {
  readonly group: WaitingGroup;
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
