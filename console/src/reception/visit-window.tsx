/** One visit with all that can be done about it: answer in the host's place, badge, ticket, check-out. */
import { newCommandId } from '@satuatap/shared/client';
import type { IssuedTicket, VisitEntry } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { isInside } from '@satuatap/shared/visits';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { WayBack } from '../hall/use-way-back.js';
import { Answers } from '../visits/answers.js';
import { hostText, nameOf, purposeOf, stateText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { words } from '../words/index.js';
import { useReception } from './reception-context.js';
import { ServiceChoice } from './service-choice.js';
import { receptionWords } from './words.js';

interface VisitWindowProps {
  readonly visit: VisitEntry;
  /** Who is here of those who came with her, herself included. */
  readonly together: readonly VisitEntry[];
  readonly tell: WayBack['tell'];
  readonly onClose: () => void;
}

export function VisitWindow({ visit, together, tell, onClose }: VisitWindowProps) {
  const { config, language, now } = useHall();
  const { officers, requests, leave, print } = useReception();
  const say = receptionWords[language];
  const common = visitWords[language];
  const name = nameOf(visit, language);
  const isHere = isInside(visit.state);
  const time = (at: number | null): string => (at === null ? '' : timeText(at, config, language));
  const { visitor } = visit;
  const badges = together.filter(({ mayPrintBadge }) => mayPrintBadge).map(({ id }) => id);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [say.host, hostText(visit, officers, config, language)],
    [say.purpose, purposeOf(visit.purposeId, config, language)],
    [say.people, visit.people > 1 ? common.people(visit.people) : null],
    [say.fields.company, visitor?.company],
    [say.fields.phone, visitor?.phone],
    [say.fields.identity, visitor?.identity],
    [say.fields.plate, visitor?.plate],
    [say.fields.belongings, visitor?.belongings],
    [say.expectedAt, time(visit.expectedAt)],
    [say.came, time(visit.arrivedAt)],
    [say.badgeAt, time(visit.badgeAt)],
    [say.hasTicket, visit.ticket?.number],
  ];
  return (
    <Frame title={`${visit.number ?? ''} ${name}`.trim()} onClose={onClose}>
      {visit.watched && <p className="noted">◆ {say.notedWhy}</p>}
      <p className="visit-state">
        <strong>{stateText(visit, now, config, language)}</strong>
        {visit.escalatedAt !== null && ` · ▲ ${common.escalated} ${time(visit.escalatedAt)}`}
      </p>
      {visit.state === 'cancelled' && <p>{say.notTodayHow}</p>}
      <dl className="facts">
        {facts.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {isHere && visit.state !== 'accepted' && (
        <Answers
          visit={visit}
          wholeGroup={together.length > 1}
          requests={requests}
          onAnswered={(answered) => {
            tell(
              (to) => receptionWords[to].answered(nameOf(visit, to), visitWords[to].states[answered.state]),
              visit.id,
            );
            onClose();
          }}
        />
      )}
      {isHere && visit.ticket === null && <TicketForm visit={visit} tell={tell} onClose={onClose} />}
      <ProblemLine problem={requests.problem} />
      <div className="row">
        {visit.mayPrintBadge && (
          <button type="button" disabled={requests.busy} onClick={() => print(visit.id)}>
            {visit.badgeAt === null ? say.badge : say.badgeAgain}
          </button>
        )}
        {isHere && (
          <button
            type="button"
            data-first=""
            disabled={requests.busy}
            onClick={() => {
              leave(visit);
              onClose();
            }}
          >
            {say.leave}
          </button>
        )}
        {isHere && together.length > 1 && (
          <>
            {badges.length > 1 && (
              <button type="button" disabled={requests.busy} onClick={() => print(...badges)}>
                {say.badges(badges.length)}
              </button>
            )}
            <button
              type="button"
              disabled={requests.busy}
              onClick={() => {
                leave(visit, true);
                onClose();
              }}
            >
              {say.leaveGroup(together.length)}
            </button>
          </>
        )}
        <button type="button" className="quiet" data-first={isHere ? undefined : ''} onClick={onClose}>
          {words[language].close}
        </button>
      </div>
    </Frame>
  );
}

/** Her matter is a service: she gets a number of the queue, and stays one person in the building. */
function TicketForm({ visit, tell, onClose }: Omit<VisitWindowProps, 'together'>) {
  const { language } = useHall();
  const { requests } = useReception();
  const say = receptionWords[language];
  const [serviceId, setServiceId] = useState('');
  const send = async (): Promise<void> => {
    const body = { commandId: newCommandId(), serviceIds: [serviceId] };
    const done = await requests.ask<IssuedTicket>('POST', `visits/${visit.id}/ticket`, body);
    if (!done) return;
    tell((to) => receptionWords[to].ticketGiven(done.answer.number));
    onClose();
  };
  return (
    <details>
      <summary>{say.ticket}</summary>
      <form
        className="row ticket-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ServiceChoice required chosen={serviceId} onChoose={setServiceId} />
        <button type="submit" disabled={requests.busy || serviceId === ''}>
          {say.ticket}
        </button>
      </form>
    </details>
  );
}
