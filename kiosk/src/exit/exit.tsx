/** The tablet at the exit: its pairing, and one visitor after another. */
import '../kiosk/kiosk.css';
import './exit.css';
import '@satuatap/shared/theme/evacuation.css';
import { forgetToken, senderWith } from '@satuatap/shared/client';
import { EvacuationScreen, useDevice, useLive } from '@satuatap/shared/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHelp } from '../kiosk/help.js';
import { kioskAddress, useMillimetres } from '../kiosk/screen.js';
import { Connecting, Unpaired } from '../kiosk/unpaired.js';
import { Outbox } from '../survey/outbox.js';
import { ExitSession } from './exit-session.js';

/** A common tablet. */
const usual = { place: 'Pintu keluar', inches: 10.1 };

export function Exit() {
  const { buildingId, place, inches } = kioskAddress(location.search, usual);
  useMillimetres(inches);
  const { token, code } = useDevice('survey', buildingId, place);
  if (token !== null) return <Paired buildingId={buildingId} token={token} />;
  return <Unpaired buildingId={buildingId} code={code} />;
}

function Paired({ buildingId, token }: { buildingId: string; token: string }) {
  const { view } = useLive({ buildingId, view: 'public', pace: 'slow', deviceToken: token });
  const [visitors, setVisitors] = useState(0);
  const help = useHelp(token);
  const sender = useMemo(() => senderWith({ authorization: `Bearer ${token}` }), [token]);
  // Whoever answered has gone: what could not be sent is kept over a power cut, and no longer.
  const outbox = useMemo(
    () => new Outbox({ sender, storage: localStorage, prefix: 'satuatap.exit.', remember: false }),
    [sender],
  );
  useEffect(() => outbox.sendAll(), [outbox]);
  const unpair = useCallback(() => {
    forgetToken('survey', buildingId);
    location.reload();
  }, [buildingId]);
  const next = useCallback(() => setVisitors((count) => count + 1), []);
  const { config } = view.day;
  if (!config) return <Connecting />;
  // The kiosks and boards of the hall speak.
  if (view.evacuation) return <EvacuationScreen kind={view.evacuation} building={config.name} isSilent />;
  return (
    // A new key is a new person: nothing of the one before is left.
    <ExitSession key={visitors} {...{ config, sender, outbox, help }} onEnd={next} onUnpaired={unpair} />
  );
}
