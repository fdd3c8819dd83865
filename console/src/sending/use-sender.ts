import { useEffect, useState, useSyncExternalStore } from 'react';
import { CommandSender, type SenderOptions, type SenderState } from './sender.js';

/** The one sender of a hall, for as long as the hall is on the screen. */
export function useSender(options: SenderOptions): { sender: CommandSender; state: SenderState } {
  const [sender] = useState(() => new CommandSender(options));
  const state = useSyncExternalStore(sender.subscribe, sender.getState);
  const isWaiting = state.pending !== null && (state.waiting !== null || state.signedOut);
  useEffect(() => {
    if (!isWaiting) return undefined;
    // The browser asks before it closes the page, with which what was asked for would be gone.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWaiting]);
  return { sender, state };
}
