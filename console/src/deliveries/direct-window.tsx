/** A delivery is for somebody else. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import type { Host } from '../visits/find-hosts.js';
import { whomText } from './delivery-texts.js';
import { RecipientChoice } from './recipient-choice.js';
import { useDeliveryCommand } from './use-delivery-command.js';
import { whomOf } from './whom-of.js';
import { WindowEnd } from './window-end.js';
import { deliveryWords } from './words.js';

interface DirectWindowProps {
  readonly delivery: DeliveryEntry;
  readonly officers: readonly OfficerEntry[] | null;
  readonly requests: FloorRequests;
  readonly onDirected: (delivery: DeliveryEntry) => void;
  readonly onClose: () => void;
}

export function DirectWindow({ delivery, officers, requests, onDirected, onClose }: DirectWindowProps) {
  const { config, language } = useHall();
  const say = deliveryWords[language];
  const [recipient, setRecipient] = useState<Host | null>(null);
  const send = useDeliveryCommand(requests, onDirected);
  return (
    <Frame title={`${say.direct} ${delivery.number}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (recipient) void send(`deliveries/${delivery.id}/direct`, whomOf(recipient));
        }}
      >
        <p className="quiet-text">{say.directWhy(whomText(delivery, officers ?? [], config, language))}</p>
        <RecipientChoice officers={officers} chosen={recipient} onChoose={setRecipient} />
        <WindowEnd
          problem={requests.problem}
          act={say.direct}
          mayAct={!requests.busy && recipient !== null && !isFor(delivery, recipient)}
          onClose={onClose}
        />
      </form>
    </Frame>
  );
}

const isFor = ({ recipientId, agencyId }: DeliveryEntry, host: Host): boolean =>
  host.kind === 'officer'
    ? host.officer.id === recipientId
    : recipientId === null && host.agency.id === agencyId;
