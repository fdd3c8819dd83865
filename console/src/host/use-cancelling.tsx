/** Cancelling an invitation, one of its guests or one of its dates, with the way back. */
import { newCommandId } from '@satuatap/shared/client';
import type { CancelInvitationBody, InvitationEntry } from '@satuatap/shared/contract';
import type { Said } from '@satuatap/shared/react';
import { useState } from 'react';
import { DoneLine } from '../hall/done-line.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useWayBack } from '../hall/use-way-back.js';
import { hostWords } from './words.js';

/** What of it; nothing: all that is left. */
type CancelledPart = Pick<CancelInvitationBody, 'guestId' | 'date'>;

export interface Cancelling {
  readonly busy: boolean;
  /** @param said once it is done */
  readonly cancel: (invitation: InvitationEntry, part: CancelledPart, said: Said) => void;
  /** Of which invitation the line tells; `null`: of none. */
  readonly ofId: string | null;
  /** What went wrong, and what was cancelled with its way back: to be put somewhere in the page. */
  readonly line: React.ReactNode;
}

/** @param onChange with the invitation as it stands then */
export function useCancelling(onChange: (invitation: InvitationEntry) => void): Cancelling {
  const { config } = useHall();
  const requests = useFloorRequests();
  const wayBack = useWayBack(config.rules.undoSeconds);
  const [ofId, setOfId] = useState<string | null>(null);
  const ask = async (id: string, act: 'cancel' | 'undo', part: CancelledPart, told: () => void) => {
    setOfId(id);
    const body = { commandId: newCommandId(), ...part };
    const done = await requests.ask<InvitationEntry>('POST', `invitations/${id}/${act}`, body);
    if (!done) return;
    told();
    onChange(done.answer);
  };
  const undo = (id: string): void => {
    wayBack.forget();
    void ask(id, 'undo', {}, () => wayBack.tell((to) => hostWords[to].restored));
  };
  return {
    busy: requests.busy,
    ofId,
    cancel: ({ id }, part, said) => void ask(id, 'cancel', part, () => wayBack.tell(said, id)),
    line: (
      <>
        <ProblemLine problem={requests.problem} />
        <DoneLine wayBack={wayBack} busy={requests.busy} onUndo={undo} />
      </>
    ),
  };
}
