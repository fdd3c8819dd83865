/** The small window that is open over the desk. */
import { currentStop, get, type Ticket } from '@satuatap/shared/queue';
import { useHall } from '../hall/hall-screen.js';
import { Help } from '../keys/help.js';
import { CancelTicket } from './dialogs/cancel-ticket.js';
import { CloseCounter } from './dialogs/close-counter.js';
import { Details } from './dialogs/details.js';
import { FinishAs } from './dialogs/finish-as.js';
import { Hold } from './dialogs/hold.js';
import { ManageLines } from './dialogs/manage-lines.js';
import { Pause } from './dialogs/pause.js';
import { Transfer } from './dialogs/transfer.js';

/** Which one, with the ticket that it is about. */
export type Opened =
  | { readonly window: 'help' | 'pause' | 'closeCounter' | 'manageLines' }
  | {
      readonly window: TicketWindowName;
      readonly ticketId: number;
      /** As the server told of it, where the page's day no longer holds it. */
      readonly told?: Ticket;
    };
export type TicketWindowName = 'details' | 'transfer' | 'cancelTicket' | 'hold' | 'finishAs';

interface WindowProps {
  readonly opened: Opened;
  readonly counterId: string;
  readonly waiting: number;
  readonly mayCall: boolean;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}

export function Window({ opened, counterId, waiting, mayCall, onOpen, onClose }: WindowProps) {
  const common = { counterId, onClose };
  switch (opened.window) {
    case 'help':
      return <Help onClose={onClose} />;
    case 'pause':
      return <Pause {...common} />;
    case 'manageLines':
      return <ManageLines {...common} />;
    case 'closeCounter':
      return <CloseCounter {...common} waiting={waiting} />;
    case 'details':
    case 'transfer':
    case 'hold':
    case 'finishAs':
    case 'cancelTicket':
      return <TicketWindow {...common} opened={opened} mayCall={mayCall} onOpen={onOpen} />;
  }
}

interface TicketWindowProps extends Omit<WindowProps, 'waiting'> {
  readonly opened: Extract<Opened, { readonly ticketId: number }>;
}

function TicketWindow({ opened, counterId, mayCall, onOpen, onClose }: TicketWindowProps) {
  const { view } = useHall();
  const { ticketId } = opened;
  const ticket = get(view.day.tickets, ticketId) ?? opened.told;
  if (!ticket) return null;
  const about = { counterId, onClose, ticketId, number: ticket.number };
  switch (opened.window) {
    case 'details':
      return (
        <Details
          ticket={ticket}
          counterId={counterId}
          mayCall={mayCall}
          onTransfer={() => onOpen({ ...opened, window: 'transfer' })}
          onCancelTicket={() => onOpen({ ...opened, window: 'cancelTicket' })}
          onClose={onClose}
        />
      );
    case 'transfer':
      return <Transfer {...about} serviceId={ticket.stops[currentStop(ticket)]?.serviceId ?? ''} />;
    case 'hold':
      return <Hold {...about} />;
    case 'finishAs':
      return <FinishAs {...about} />;
    case 'cancelTicket':
      return <CancelTicket {...about} />;
  }
}
