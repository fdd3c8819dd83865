/** The small windows of the front desk; one is open at a time. */
import type { InvitationEntry, SignedInVisit, VisitEntry } from '@satuatap/shared/contract';
import { ArrivalWindow } from './arrival-window.js';
import { CitizenWindow } from './citizen-window.js';
import { ClosingWindow } from './closing-window.js';
import type { Draft } from './draft.js';
import { GroupInWindow } from './group-in-window.js';
import { OtherDaysWindow } from './other-days-window.js';
import { SignedInWindow } from './signed-in-window.js';
import { togetherWith } from './sorted-visits.js';
import { VisitWindow } from './visit-window.js';
import { WalkIn, type TicketOfCitizen } from './walk-in.js';
import type { WayBack } from '../hall/use-way-back.js';

export type Opened =
  | { readonly window: 'walk-in'; readonly ticket: TicketOfCitizen | null }
  | {
      readonly window: 'signed-in';
      readonly answer: SignedInVisit;
      readonly name: string;
      readonly ticketNumber: string | null;
    }
  | { readonly window: 'visit'; readonly visitId: string }
  | { readonly window: 'arrival'; readonly invitation: InvitationEntry }
  | { readonly window: 'group-in'; readonly answers: readonly SignedInVisit[] }
  | { readonly window: 'citizen' }
  | { readonly window: 'other-days'; readonly text: string }
  | { readonly window: 'closing' };

interface ReceptionWindowProps {
  readonly opened: Opened;
  readonly visits: readonly VisitEntry[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onSignedIn: (answer: SignedInVisit, name: string, ticketNumber: string | null) => void;
  readonly onClose: () => void;
  readonly tell: WayBack['tell'];
}

export function ReceptionWindow({
  opened,
  visits,
  draft,
  onDraft,
  onOpen,
  onSignedIn,
  onClose,
  tell,
}: ReceptionWindowProps) {
  switch (opened.window) {
    case 'walk-in':
      return <WalkIn ticket={opened.ticket} {...{ draft, onDraft, onSignedIn, onClose }} />;
    case 'signed-in':
      return <SignedInWindow {...opened} visits={visits} onClose={onClose} />;
    case 'visit': {
      const visit = visits.find(({ id }) => id === opened.visitId);
      if (!visit) return null;
      return (
        <VisitWindow visit={visit} together={togetherWith(visit, visits)} tell={tell} onClose={onClose} />
      );
    }
    case 'group-in':
      return <GroupInWindow answers={opened.answers} visits={visits} onClose={onClose} />;
    case 'arrival':
      return (
        <ArrivalWindow
          invitation={opened.invitation}
          onArrived={(answers) => {
            const [only] = answers;
            if (answers.length === 1 && only)
              onOpen({ window: 'signed-in', answer: only, name: '', ticketNumber: null });
            else onOpen({ window: 'group-in', answers });
          }}
          tell={tell}
          onClose={onClose}
        />
      );
    case 'citizen':
      return <CitizenWindow onFound={(ticket) => onOpen({ window: 'walk-in', ticket })} onClose={onClose} />;
    case 'other-days':
      return (
        <OtherDaysWindow
          text={opened.text}
          onGuest={(guest) => {
            onDraft(guest);
            onOpen({ window: 'walk-in', ticket: null });
          }}
          onClose={onClose}
        />
      );
    case 'closing':
      return <ClosingWindow visits={visits} onClose={onClose} />;
  }
}
