/** An appointment at the kiosk: its code, and the ticket that it has become. */
import { newCommandId, saysNoAnswer, senderWith } from '@satuatap/shared/client';
import type { IssuedTicket } from '@satuatap/shared/contract';
import { get } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Idle } from '../kiosk/idle.js';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Issued } from '../kiosk/ticket/issued.js';
import { CodePage } from '../sign-in/form/code-page.js';
import { Page } from '../sign-in/page.js';
import { useAsking } from '../sign-in/use-asking.js';
import { checkInWords } from './check-in-words.js';
import { refusedWords } from './refused.js';
import '../sign-in/sign-in.css';

interface CheckInProps {
  /** Scanned at the first screen; empty: it is asked for. */
  readonly scanned: string;
  readonly patient: boolean;
  readonly onDone: () => void;
  readonly onUnpaired: () => void;
}

/** Who was checked in longer ago than this comes a second time, ms. */
const againMs = 30_000;

export function CheckIn({ scanned, patient, onDone, onUnpaired }: CheckInProps) {
  const { buildingId, token, config, language, now, view } = useKiosk();
  const say = checkInWords[language];
  const [ticket, setTicket] = useState<IssuedTicket | null>(null);
  /** The same code again is the same command. */
  const command = useRef({ code: '', commandId: '' });
  const { isLooking, wrong, problem, ask, forget } = useAsking(say.away, () => say.unknown);
  const refused = problem && !saysNoAnswer(problem) ? refusedWords(problem, config, language, now) : null;
  const isUnpaired = problem?.code === 'unauthenticated';
  useEffect(() => {
    if (isUnpaired) onUnpaired();
  }, [isUnpaired, onUnpaired]);
  const look = (code: string): void => {
    if (command.current.code !== code) command.current = { code, commandId: newCommandId() };
    const sender = senderWith({ authorization: `Bearer ${token}` });
    const path = `/buildings/${buildingId}/appointments/check-in`;
    ask(() => sender.send<IssuedTicket>('POST', path, command.current), setTicket);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || scanned === '') return;
    begun.current = true;
    look(scanned);
  });
  if (ticket) {
    const isAgain = now - ticket.issuedAt > againMs;
    return (
      <Issued
        ticket={ticket}
        serviceIds={get(view.day.tickets, ticket.ticketId)?.stops.map(({ serviceId }) => serviceId) ?? []}
        patient={patient}
        note={isAgain ? say.already(timeText(ticket.issuedAt, config, language)) : undefined}
        onDone={onDone}
      />
    );
  }
  const idle = <Idle language={language} patient={patient} onIdle={onDone} />;
  if (refused) {
    return (
      <>
        <Page
          title={refused.title}
          onBack={forget}
          act={
            <button type="button" className="main go" onClick={onDone}>
              {say.takeTicket}
            </button>
          }
        >
          {refused.how !== '' && (
            <div className="news" data-tone="warn">
              <TriangleAlert aria-hidden />
              <p role="alert">{refused.how}</p>
            </div>
          )}
        </Page>
        {idle}
      </>
    );
  }
  return (
    <>
      <CodePage
        title={say.title}
        how={say.how}
        act={say.act}
        link="appointment"
        wrong={wrong}
        isLooking={isLooking}
        onCode={look}
        onBack={onDone}
      />
      {idle}
    </>
  );
}
