/** The ticket: asked for once, and refused or issued. */
import { ProblemError } from '@satuatap/shared/client';
import type { IssuedTicket, Problem } from '@satuatap/shared/contract';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Idle } from '../idle.js';
import { useKiosk } from '../kiosk-screen.js';
import { beginIssue, giveBack, issue } from './issue.js';
import { Issued } from './issued.js';

interface TicketScreenProps {
  readonly serviceIds: readonly string[];
  readonly priority: string | null;
  readonly patient: boolean;
  readonly onDone: () => void;
  readonly onUnpaired: () => void;
}

export function TicketScreen({ serviceIds, priority, patient, onDone, onUnpaired }: TicketScreenProps) {
  const { buildingId, token, language, say, config } = useKiosk();
  const [ticket, setTicket] = useState<IssuedTicket | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<Problem | null>(null);
  const [wanted] = useState(() => new AbortController());
  const begun = useRef(false);
  useEffect(() => {
    // A page that is built twice, or loaded again, still asks once.
    if (begun.current) return;
    begun.current = true;
    const body = beginIssue(serviceIds, priority, language);
    const { signal } = wanted;
    issue(buildingId, token, body, { onWait: setWaiting, signal })
      .then((given) => (signal.aborted ? giveBack(given) : setTicket(given)))
      .catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        if (error.problem.code === 'unauthenticated') onUnpaired();
        setProblem(error.problem);
      });
  }, [buildingId, token, serviceIds, priority, language, onUnpaired, wanted]);
  if (ticket) return <Issued ticket={ticket} serviceIds={serviceIds} patient={patient} onDone={onDone} />;
  if (problem) {
    return (
      <main className="message">
        <TriangleAlert aria-hidden />
        <p role="alert">{refusalWords(problem.code, language, problem.facts ?? {}, config)}</p>
        <button type="button" className="main" onClick={onDone}>
          {say.start}
        </button>
        <Idle language={language} patient={patient} quietMs={15_000} onIdle={onDone} />
      </main>
    );
  }
  const giveUp = (): void => {
    wanted.abort();
    onDone();
  };
  return (
    <main className="message" aria-busy="true">
      <LoaderCircle aria-hidden className="turning" />
      <p role="status">{waiting ? waitingWords(waiting, language) : say.sending}</p>
      {waiting && (
        <>
          <p>{say.stayHere}</p>
          <button type="button" onClick={giveUp}>
            {say.giveUp}
          </button>
          <Idle language={language} patient={patient} quietMs={60_000} onIdle={giveUp} />
        </>
      )}
    </main>
  );
}
