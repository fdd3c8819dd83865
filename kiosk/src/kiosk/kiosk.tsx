/** The touch kiosk, from its address to its pairing; the session of each citizen is in `session.tsx`. */
import './kiosk.css';
import '@satuatap/shared/theme/evacuation.css';
import { forgetToken } from '@satuatap/shared/client';
import { EvacuationScreen, useDevice, useLive, useNow } from '@satuatap/shared/react';
import { Suspense, useCallback, useState } from 'react';
import { hasLimits, HallWatch } from './hall/hall-limits.js';
import { useHelp } from './help.js';
import { useKeptBuilding } from './kept-building.js';
import { useOpenOffline } from '../open-offline.js';
import type { FullZone } from './kiosk-screen.js';
import { kioskAddress, useMillimetres } from './screen.js';
import { Session } from './session.js';
import { Connecting, Unpaired } from './unpaired.js';

export function Kiosk() {
  const { buildingId, place, inches } = kioskAddress(location.search);
  useMillimetres(inches);
  const { token, code } = useDevice('kiosk', buildingId, place);
  if (token !== null) return <Paired buildingId={buildingId} token={token} />;
  return <Unpaired buildingId={buildingId} code={code} />;
}

function Paired({ buildingId, token }: { buildingId: string; token: string }) {
  const { client, view } = useLive({ buildingId, view: 'public', pace: 'fast', deviceToken: token });
  const now = useNow(client);
  const [sessions, setSessions] = useState(0);
  const [full, setFull] = useState<readonly FullZone[]>([]);
  const help = useHelp(token);
  const unpair = useCallback(() => {
    forgetToken('kiosk', buildingId);
    location.reload();
  }, [buildingId]);
  const building = useKeptBuilding(buildingId, view, now);
  useOpenOffline();
  const config = building?.view.day.config;
  if (!building || !config) return <Connecting />;
  if (view.evacuation) return <EvacuationScreen kind={view.evacuation} building={config.name} />;
  return (
    <>
      {hasLimits(config) && (
        <Suspense>
          <HallWatch buildingId={buildingId} onFull={setFull} />
        </Suspense>
      )}
      {/* A new key is a new person: nothing of the one before is left. */}
      <Session
        key={sessions}
        {...{ buildingId, token, config, help, full }}
        {...building}
        onEnd={() => setSessions((count) => count + 1)}
        onUnpaired={unpair}
      />
    </>
  );
}
