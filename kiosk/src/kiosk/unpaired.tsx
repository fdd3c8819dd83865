/** What a device shows until it is paired and has its building. */
import { senderWith, untilAnswered } from '@satuatap/shared/client';
import type { BuildingSummary } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';
import { words } from './words.js';

/** `code`: to be typed in by staff; empty while there is none. */
export function Unpaired({ buildingId, code }: { buildingId: string; code: string }) {
  return code === '' ? <Waiting buildingId={buildingId} /> : <Pairing code={code} />;
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
function Waiting({ buildingId }: { buildingId: string }) {
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

export function Connecting() {
  return (
    <main className="pairing" aria-busy="true">
      <h1>Satu Atap</h1>
      <p role="status">{words.id.connecting}</p>
      <p lang="en">{words.en.connecting}</p>
    </main>
  );
}
