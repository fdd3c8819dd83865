/** The board's speaker, for as long as the board stands. */
import { forgetToken, senderWith } from '@satuatap/shared/client';
import type { LiveClient } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Speaker, type SpeakerState } from './speaker.js';

const silent: SpeakerState = { sound: 'off', speaking: null };
const getSilent = (): SpeakerState => silent;
const noChange = (): (() => void) => () => undefined;

/** `setting` off: another board of the zone speaks. */
export function useAnnouncements(
  client: LiveClient,
  { id }: BuildingConfig,
  zoneId: string,
  token: string,
  setting: 'on' | 'off',
): SpeakerState & { unlock: () => void } {
  const [speaker] = useState(() =>
    setting === 'on' ? new Speaker(client, id, zoneId, token, () => pairAnew(id)) : null,
  );
  useEffect(() => {
    if (!speaker) {
      const sender = senderWith({ authorization: `Bearer ${token}` });
      // Only for the list of devices; it is told again at the next start.
      sender.send('POST', '/devices/status', { sound: 'off' }).catch(() => undefined);
      return undefined;
    }
    speaker.start();
    return () => speaker.stop();
  }, [speaker, token]);
  const state = useSyncExternalStore(speaker?.subscribe ?? noChange, speaker?.getState ?? getSilent);
  return { ...state, unlock: () => speaker?.unlock() };
}

/** Staff took the board out of the building: it shows a code again. */
function pairAnew(buildingId: string): void {
  forgetToken('board', buildingId);
  location.reload();
}
