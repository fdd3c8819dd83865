/** The front desk's deliveries: what comes, what lies there and for whom, and what goes out signed. */
import '../front-desk/front-desk.css';
import './deliveries.css';
import '../visits/visits.css';
import { newCommandId } from '@satuatap/shared/client';
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { FindField } from '../front-desk/find-field.js';
import { NewsLine } from '../front-desk/news-line.js';
import { useFrontDeskKeys } from '../front-desk/use-front-desk-keys.js';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useWayBack } from '../hall/use-way-back.js';
import { useUndoKey } from '../keys/shortcuts.js';
import { useOfficers } from '../visits/use-officers.js';
import { visitWords } from '../visits/words.js';
import { whomText } from './delivery-texts.js';
import { DirectWindow } from './direct-window.js';
import { GoneList } from './gone-list.js';
import { HandOverWindow } from './hand-over-window.js';
import { OpenList } from './open-list.js';
import { ReceiveWindow } from './receive-window.js';
import { ReturnWindow } from './return-window.js';
import { SignatureWindow } from './signature-window.js';
import { goneOf, matchingDeliveries, shelvesOf } from './sorted-deliveries.js';
import { useDeliveries } from './use-deliveries.js';
import { deliveryWords } from './words.js';

type Opened =
  | { readonly window: 'receive' }
  | { readonly window: 'hand-over' | 'direct' | 'return' | 'signature'; readonly delivery: DeliveryEntry };

export function Deliveries() {
  const { config, language } = useHall();
  const say = deliveryWords[language];
  const deliveries = useDeliveries();
  const directory = useOfficers().answer;
  const officers = directory ?? [];
  const requests = useFloorRequests();
  const wayBack = useWayBack(config.rules.undoSeconds);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const all = deliveries.answer ?? [];
  const found = matchingDeliveries(all, text, officers, config);
  const shelves = shelvesOf(found);
  const first = shelves[0]?.deliveries[0];
  const places = [...new Set(all.flatMap(({ shelf }) => shelf ?? []))];
  const tell = async ({ id, number }: DeliveryEntry): Promise<void> => {
    if (await requests.ask('POST', `deliveries/${id}/told`, { commandId: newCommandId() }))
      wayBack.tell((to) => deliveryWords[to].toldNow(number), id);
  };
  const undo = async (): Promise<void> => {
    const id = wayBack.done?.undoId ?? null;
    if (id === null || requests.busy) return;
    wayBack.forget();
    if (await requests.ask('POST', `deliveries/${id}/undo`, { commandId: newCommandId() }))
      wayBack.tell((to) => deliveryWords[to].undone);
  };
  useUndoKey(() => void undo());
  useFrontDeskKeys(field, { F2: () => setOpened({ window: 'receive' }) });
  useEffect(() => field.current?.focus(), []);
  const close = (): void => {
    setOpened(null);
    requests.forget();
    field.current?.focus();
  };
  const done: typeof wayBack.tell = (said, undoId) => {
    close();
    setText('');
    wayBack.tell(said, undoId);
  };
  return (
    <main className="front-desk deliveries">
      <header className="row spread">
        <h1>{say.title}</h1>
        <button
          type="button"
          className="main"
          aria-haspopup="dialog"
          onClick={() => setOpened({ window: 'receive' })}
        >
          {say.receive} <kbd>F2</kbd>
        </button>
      </header>
      <FindField
        input={field}
        name={say.find}
        example={say.findHint}
        text={text}
        hint={text !== '' && found.length === 0 ? say.noMatch : ''}
        onText={setText}
        onEnter={() => first && setOpened({ window: 'hand-over', delivery: first })}
      />
      {deliveries.isAway && (
        <p role="status" className="banner">
          {visitWords[language].away}
        </p>
      )}
      <Refused problem={deliveries.problem} onAgain={deliveries.again} />
      {deliveries.answer === null ? (
        !deliveries.problem && <p role="status">{say.loading}</p>
      ) : (
        <div className="front-desk-lists">
          <OpenList
            shelves={shelves}
            officers={officers}
            isFiltered={text !== ''}
            busy={requests.busy}
            onHandOver={(delivery) => setOpened({ window: 'hand-over', delivery })}
            onTell={(delivery) => void tell(delivery)}
            onDirect={(delivery) => setOpened({ window: 'direct', delivery })}
            onReturn={(delivery) => setOpened({ window: 'return', delivery })}
          />
          <GoneList
            gone={goneOf(found)}
            isFiltered={text !== ''}
            officers={officers}
            onSignature={(delivery) => setOpened({ window: 'signature', delivery })}
          />
        </div>
      )}
      <NewsLine wayBack={wayBack} problem={opened ? '' : requests.problem} onUndo={() => void undo()} />
      {opened?.window === 'receive' && (
        <ReceiveWindow
          officers={directory}
          shelves={places}
          requests={requests}
          onReceived={({ number }) => done((to) => deliveryWords[to].received(number))}
          onClose={close}
        />
      )}
      {opened?.window === 'hand-over' && (
        <HandOverWindow
          delivery={opened.delivery}
          officers={officers}
          requests={requests}
          onHandedOver={({ id, number, takenBy }) =>
            done((to) => deliveryWords[to].handedOver(number, takenBy ?? ''), id)
          }
          onClose={close}
        />
      )}
      {opened?.window === 'direct' && (
        <DirectWindow
          delivery={opened.delivery}
          officers={directory}
          requests={requests}
          onDirected={(delivery) => {
            const { id, number } = delivery;
            done((to) => deliveryWords[to].directed(number, whomText(delivery, officers, config, to)), id);
          }}
          onClose={close}
        />
      )}
      {opened?.window === 'return' && (
        <ReturnWindow
          delivery={opened.delivery}
          requests={requests}
          onReturned={({ id, number }) => done((to) => deliveryWords[to].returned(number), id)}
          onClose={close}
        />
      )}
      {opened?.window === 'signature' && <SignatureWindow delivery={opened.delivery} onClose={close} />}
    </main>
  );
}
