/** What every screen of the hall works with. */
import type { Session } from '@satuatap/shared/contract';
import type { LiveClient, LiveView } from '@satuatap/shared/live';
import type { BuildingConfig, Language, StaffCommand } from '@satuatap/shared/queue';
import { createContext, useContext } from 'react';
import type { CommandSender, SenderState } from '../sending/sender.js';
import { words, type Words } from '../words/index.js';

export interface HallScreen {
  readonly client: Pick<LiveClient, 'now' | 'onEvents'>;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly sender: CommandSender;
  readonly state: SenderState;
  /** An act is on its way, or its effect is not on the screen yet. */
  readonly busy: boolean;
  readonly session: Session;
  readonly language: Language;
  /** Officers' names by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The server's time, epoch ms, again every second. */
  readonly now: number;
}

export const HallContext = createContext<HallScreen | null>(null);

export interface HallTools extends HallScreen {
  readonly say: Words;
  readonly act: (command: StaffCommand) => void;
}

/** The hall around the component. @throws Error outside of one */
export function useHall(): HallTools {
  const hall = useContext(HallContext);
  if (!hall) throw new Error('This part stands in a hall only.');
  return { ...hall, say: words[hall.language], act: (command) => void hall.sender.act(command) };
}
