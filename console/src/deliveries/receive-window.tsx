/** A courier is here: for whom, and what; all by keyboard, and most of it may be left out. */
import type { DeliveryEntry, OfficerEntry, ReceiveDeliveryBody } from '@satuatap/shared/contract';
import { isInside } from '@satuatap/shared/visits';
import { useId, useState } from 'react';
import { textOf } from '../hall/form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import type { Host } from '../visits/find-hosts.js';
import { nameOf } from '../visits/visit-texts.js';
import { useVisits } from '../visits/use-visits.js';
import { RecipientChoice } from './recipient-choice.js';
import { Suggestions } from './suggestions.js';
import { useDeliveryCommand } from './use-delivery-command.js';
import { deliveryWords } from './words.js';
import { whomOf } from './whom-of.js';
import { WindowEnd } from './window-end.js';

/** What comes most; anything else may be typed. */
const carriers = ['Pos Indonesia', 'JNE', 'J&T', 'SiCepat', 'TIKI', 'GoSend', 'GrabExpress'];

interface ReceiveWindowProps {
  readonly officers: readonly OfficerEntry[] | null;
  /** Places in use, to choose from. */
  readonly shelves: readonly string[];
  readonly requests: FloorRequests;
  readonly onReceived: (delivery: DeliveryEntry) => void;
  readonly onClose: () => void;
}

export function ReceiveWindow({ officers, shelves, requests, onReceived, onClose }: ReceiveWindowProps) {
  const { language } = useHall();
  const say = deliveryWords[language];
  const [recipient, setRecipient] = useState<Host | null>(null);
  const send = useDeliveryCommand(requests, onReceived);
  const listId = useId();
  const bringers = (useVisits().answer ?? []).filter(
    ({ state, purposeId }) => isInside(state) && purposeId === 'delivery',
  );
  const receive = async (form: FormData): Promise<void> => {
    if (!recipient) return;
    const typed = ['sender', 'carrier', 'shelf', 'visitId'].flatMap((name) => {
      const text = textOf(form, name);
      return text === '' ? [] : [[name, text] as const];
    });
    const body: Omit<ReceiveDeliveryBody, 'commandId'> = {
      ...whomOf(recipient),
      parcels: Number(textOf(form, 'parcels')) || 1,
      ...Object.fromEntries(typed),
    };
    await send('deliveries', body);
  };
  return (
    <Frame title={say.receive} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void receive(new FormData(event.currentTarget));
        }}
      >
        <RecipientChoice officers={officers} chosen={recipient} onChoose={setRecipient} />
        <label className="field">
          {say.sender}
          <input name="sender" maxLength={120} autoComplete="off" />
        </label>
        <div className="delivery-fields">
          <label className="field">
            {say.carrier}
            <input name="carrier" maxLength={60} autoComplete="off" list={`${listId}-carriers`} />
          </label>
          <label className="field">
            {say.howMany}
            <input name="parcels" type="number" required min={1} max={999} defaultValue={1} />
          </label>
          <label className="field">
            {say.shelf}
            <input
              name="shelf"
              maxLength={40}
              autoComplete="off"
              placeholder={say.shelfHint}
              list={`${listId}-shelves`}
            />
          </label>
          {bringers.length > 0 && (
            <label className="field">
              {say.bringer}
              <select name="visitId">
                <option value="">{say.noBringer}</option>
                {bringers.map((visit) => (
                  <option key={visit.id} value={visit.id}>
                    {[visit.number, nameOf(visit, language), visit.visitor?.company]
                      .filter(Boolean)
                      .join(' · ')}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <Suggestions id={`${listId}-carriers`} texts={carriers} />
        <Suggestions id={`${listId}-shelves`} texts={shelves} />
        <WindowEnd
          problem={requests.problem}
          act={say.take}
          mayAct={!requests.busy && recipient !== null}
          onClose={onClose}
        />
      </form>
    </Frame>
  );
}
