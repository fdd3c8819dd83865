/** The touch kiosk, from its address to its pairing; the session of each citizen is in `session.tsx`. */
import './kiosk.css';
import { forgetToken, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { BuildingSummary } from '@satuatap/shared/contract';
import { useDevice, useLive, useNow } from '@satuatap/shared/react';
import { useCallback, useEffect, useState } from 'react';
import { useHelp } from './help.js';
import { kioskAddress, useMillimetres } from './screen.js';
import { Session } from './session.js';
import { words } from './words.js';

export function Kiosk() {
  const { buildingId, place, inches } = kioskAddress(location.search);
  useMillimetres(inches);
  const { token, code } = useDevice('kiosk', buildingId, place);
  if (token !== null) return <Paired buildingId={buildingId} token={token} />;
  return code === '' ? <Unpaired buildingId={buildingId} /> : <Pairing code={code} />;
}

function Pairing({ code }: { code: string }) {
  return (
    <main className="pairing">
      <h1>{code}</h1>
      <p>{words.id.pairing}</p>
      <p lang="en">{words.en.pairing}</p>
    </main>
  );
}

/** Until the server has a code; or for ever, when the address names no building of its own. */
function Unpaired({ buildingId }: { buildingId: string }) {
  const [buildings, setBuildings] = useState<readonly BuildingSummary[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<BuildingSummary[]>('GET', '/buildings'), {
      signal: stop.signal,
    }).then(setBuildings, () => undefined);
    return () => stop.abort();
  }, []);
  if (buildings.length === 0 || buildings.some(({ id }) => id === buildingId)) return <Connecting />;
  return (
    <main className="pairing">
      <h1>{words.id.pickBuilding}</h1>
      <p lang="en">{words.en.pickBuilding}</p>
      <ul>
        {buildings.map(({ id, name }) => (
          <li key={id}>
            <a className="link" href={`?building=${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

function Connecting() {
  return (
    <main className="pairing" aria-busy="true">
      <h1>Satu Atap</h1>
      <p role="status">{words.id.connecting}</p>
      <p lang="en">{words.en.connecting}</p>
    </main>
  );
}

function Paired({ buildingId, token }: { buildingId: string; token: string }) {
  const { client, view } = useLive({ buildingId, view: 'public', pace: 'fast', deviceToken: token });
  const now = useNow(client);
  const [sessions, setSessions] = useState(0);
  const help = useHelp(token);
  const unpair = useCallback(() => {
    forgetToken('kiosk', buildingId);
    location.reload();
  }, [buildingId]);
  const { config } = view.day;
  if (!config) return <Connecting />;
  return (
    // A new key is a new person: nothing of the one before is left.
    <Session
      key={sessions}
      {...{ buildingId, token, view, config, now, help }}
      onEnd={() => setSessions((count) => count + 1)}
      onUnpaired={unpair}
    />
  );
}
