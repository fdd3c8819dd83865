import type { LiveClient, LiveView } from '@satuatap/shared/live';
import type { Session } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { useState, useSyncExternalStore } from 'react';
import { CommandSender, type SenderState } from './sender.js';

/** What every screen of the hall works with. */
export interface HallScreen {
  readonly client: LiveClient;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly sender: CommandSender;
  readonly state: SenderState;
  readonly session: Session;
  readonly language: Language;
  /** Officers' names by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function useSender(
  buildingId: string,
  undoSeconds: () => number,
): { sender: CommandSender; state: SenderState } {
  const [sender] = useState(() => new CommandSender(buildingId, undoSeconds));
  const state = useSyncExternalStore(sender.subscribe, sender.getState);
  return { sender, state };
}
