/** The ticket: asked for once, and refused or issued. */
import { ProblemError } from '@satuatap/shared/client';
import type { IssuedTicket, Problem } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Idle } from '../idle.js';
import { useKiosk } from '../kiosk-screen.js';
import { beginIssue, issue } from './issue.js';
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
  const [waiting, setWaiting] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    // A page that is built twice, or loaded again, still asks once.
    if (begun.current) return;
    begun.current = true;
    const body = beginIssue(serviceIds, priority, language);
    issue(buildingId, token, body, () => setWaiting(true)).then(setTicket, (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'unauthenticated') onUnpaired();
      setProblem(error.problem);
    });
  }, [buildingId, token, serviceIds, priority, language, onUnpaired]);
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
  return (
    <main className="message" aria-busy="true">
      <LoaderCircle aria-hidden className="turning" />
      <p role="status">{waiting ? say.stillSending : say.sending}</p>
    </main>
  );
}
