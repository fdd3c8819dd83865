/** What every screen of the kiosk works with. */
import type { KioskOccupancy } from '@satuatap/shared/contract';
import type { LiveView } from '@satuatap/shared/live';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { createContext, useContext } from 'react';
import type { ServiceStates } from './services.js';
import { words, type Words } from './words.js';

export type FullZone = KioskOccupancy['full'][number];

export interface KioskScreen {
  readonly buildingId: string;
  /** The device's. */
  readonly token: string;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly states: ServiceStates;
  readonly language: Language;
  /** The server's time, epoch ms. */
  readonly now: number;
  readonly isOffline: boolean;
  /** Zones that are full, as the server said last. */
  readonly full: readonly FullZone[];
  /** Something was scanned that the screen does not wait for: its answer comes instead. */
  readonly onScan: (text: string) => void;
}

export const KioskContext = createContext<KioskScreen | null>(null);

/** The kiosk around the component. @throws Error outside of one */
export function useKiosk(): KioskScreen & { readonly say: Words } {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('This part stands in a kiosk only.');
  return { ...kiosk, say: words[kiosk.language] };
}
