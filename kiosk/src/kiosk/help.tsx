/** "Panggil petugas": tells staff's screens, and says whether somebody comes. Who called does not matter: it outlives a session. */
import { senderWith } from '@satuatap/shared/client';
import type { DeviceInfo } from '@satuatap/shared/contract';
import { useEffect, useMemo, useState } from 'react';
import type { Words } from './words.js';

export type HelpState = 'quiet' | 'sending' | 'called' | 'coming' | 'failed';

export interface Help {
  readonly state: HelpState;
  readonly call: () => void;
}

const askEveryMs = 3000;
/** How long the last word stands, until the button calls again. */
const shownMs = 20_000;

export function useHelp(token: string): Help {
  const [state, setState] = useState<HelpState>('quiet');
  const sender = useMemo(() => senderWith({ authorization: `Bearer ${token}` }), [token]);
  useEffect(() => {
    if (state === 'called') {
      const timer = setInterval(() => {
        sender.send<DeviceInfo>('GET', '/devices/self').then(
          ({ helpSince }) =>
            setState((before) => (before === 'called' && helpSince === null ? 'coming' : before)),
          // Asked again in a moment.
          () => undefined,
        );
      }, askEveryMs);
      return () => clearInterval(timer);
    }
    if (state !== 'coming' && state !== 'failed') return undefined;
    const timer = setTimeout(() => setState('quiet'), shownMs);
    return () => clearTimeout(timer);
  }, [state, sender]);
  return {
    state,
    call: () => {
      setState('sending');
      sender.send('POST', '/devices/status', { help: true }).then(
        () => setState('called'),
        () => setState('failed'),
      );
    },
  };
}

export const helpWords = (state: HelpState, say: Words): string =>
  ({
    quiet: say.help,
    sending: say.helpSending,
    called: say.helpCalled,
    coming: say.helpComing,
    failed: say.helpFailed,
  })[state];
