import { useState, useSyncExternalStore } from 'react';
import { CommandSender, type SenderOptions, type SenderState } from './sender.js';

/** The one sender of a hall, for as long as the hall is on the screen. */
export function useSender(options: SenderOptions): { sender: CommandSender; state: SenderState } {
  const [sender] = useState(() => new CommandSender(options));
  const state = useSyncExternalStore(sender.subscribe, sender.getState);
  return { sender, state };
}
