/** A delivery is for somebody else. */
import { newCommandId } from '@satuatap/shared/client';
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { useRef, useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import type { Host } from '../visits/find-hosts.js';
import { HostChoice } from '../visits/host-choice.js';
import { whomText } from './delivery-texts.js';
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
  const commandId = useRef(newCommandId());
  const send = async (): Promise<void> => {
    if (!recipient || requests.busy) return;
    const done = await requests.ask<DeliveryEntry>('POST', `deliveries/${delivery.id}/direct`, {
      commandId: commandId.current,
      ...whomOf(recipient),
    });
    if (done) onDirected(done.answer);
    else commandId.current = newCommandId();
  };
  return (
    <Frame title={`${say.direct} ${delivery.number}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="quiet-text">{say.directWhy(whomText(delivery, officers ?? [], config, language))}</p>
        <HostChoice
          agencies
          first
          label={say.recipientOf}
          officers={officers}
          chosen={recipient}
          onChoose={setRecipient}
        />
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
