/** Somebody takes a delivery: her name, and her signature where the building wants one. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { useId, useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { SignaturePad } from '../visits/signature-pad.js';
import { agencyOf } from '../visits/visit-texts.js';
import { contentText, recipientText } from './delivery-texts.js';
import { Suggestions } from './suggestions.js';
import { useDeliveryCommand } from './use-delivery-command.js';
import { deliveryWords } from './words.js';
import { WindowEnd } from './window-end.js';

interface HandOverWindowProps {
  readonly delivery: DeliveryEntry;
  readonly officers: readonly OfficerEntry[];
  readonly requests: FloorRequests;
  readonly onHandedOver: (delivery: DeliveryEntry) => void;
  readonly onClose: () => void;
}

export function HandOverWindow({ delivery, officers, requests, onHandedOver, onClose }: HandOverWindowProps) {
  const { config, language } = useHall();
  const say = deliveryWords[language];
  const { number, recipientId, agencyId, shelf } = delivery;
  const [takenBy, setTakenBy] = useState(officers.find(({ id }) => id === recipientId)?.name ?? '');
  const [signature, setSignature] = useState<string | null>(null);
  const listId = useId();
  const needsSignature = visitorRulesOf(config).deliveries.signature;
  const mayGo = takenBy.trim() !== '' && (!needsSignature || signature !== null);
  const send = useDeliveryCommand(requests, onHandedOver);
  const handOver = (): Promise<void> =>
    send(`deliveries/${delivery.id}/hand-over`, {
      takenBy: takenBy.trim(),
      ...(signature === null ? {} : { signature }),
    });
  return (
    <Frame title={`${say.handOver} ${number}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (mayGo) void handOver();
        }}
      >
        <p>
          <strong>{recipientText(delivery, officers, language)}</strong> · {agencyOf(agencyId, config)}
          <br />
          {contentText(delivery, language)}
          {shelf !== null && (
            <>
              {' · '}
              <strong>{shelf}</strong>
            </>
          )}
        </p>
        <label className="field">
          {say.takenBy}
          <input
            required
            data-first=""
            maxLength={120}
            autoComplete="off"
            list={listId}
            value={takenBy}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setTakenBy(target.value)}
          />
        </label>
        <Suggestions
          id={listId}
          texts={officers.flatMap((each) => (each.agencyId === agencyId ? [each.name] : []))}
        />
        {needsSignature && <SignaturePad label={say.sign} onSignature={setSignature} />}
        <WindowEnd
          problem={requests.problem}
          act={say.handOver}
          mayAct={!requests.busy && mayGo}
          onClose={onClose}
        />
      </form>
    </Frame>
  );
}
