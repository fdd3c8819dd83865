/** How it stands with what this kiosk still has to send; begins to send what an earlier page left. */
import { useEffect, useState } from 'react';
import { openParcels } from './open-parcels.js';
import type { ParcelState } from './parcels.js';

const nothing: ParcelState = { waiting: 0, refused: 0 };

export function useParcelState(token: string): ParcelState & { readonly onSeen: () => void } {
  const [state, setState] = useState(nothing);
  const [seen, setSeen] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    let stop = (): void => undefined;
    let over = false;
    void openParcels(token).then((parcels) => {
      if (over) return;
      setState(parcels.getState());
      setSeen(() => () => parcels.seen());
      stop = parcels.subscribe(() => setState(parcels.getState()));
    });
    return () => {
      over = true;
      stop();
    };
  }, [token]);
  return { ...state, onSeen: seen };
}
