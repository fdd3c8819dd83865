/** Pairs and revokes devices, one request at a time, and keeps what came of the last. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { ApproveBody, DeviceInfo } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import type { Said } from '@satuatap/shared/react';
import { words } from '../words/index.js';
import { deviceName } from './alarm-texts.js';

interface Outcome {
  readonly good: boolean;
  readonly text: string;
}
interface Kept {
  readonly good: boolean;
  readonly said: Said;
}

export interface DeviceRequests {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** Whether it was paired. */
  pair(body: ApproveBody): Promise<boolean>;
  revoke(device: DeviceInfo): Promise<void>;
}

const door = senderWith({});

export function useDeviceRequests(): DeviceRequests {
  const { language, config } = useHall();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Kept | null>(null);
  const ask = async (request: () => Promise<Said>): Promise<boolean> => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome({ good: true, said: await request() });
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, facts } = error.problem;
      setOutcome({ good: false, said: (to) => refusalWords(code, to, facts ?? {}, config) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    outcome: outcome && { good: outcome.good, text: outcome.said(language) },
    pair: (body) =>
      ask(async () => {
        const device = await door.send<DeviceInfo>('POST', '/devices/approve', body);
        return (to) => `${words[to].paired} ${deviceName(device, words[to])}`;
      }),
    revoke: async (device) => {
      await ask(async () => {
        await door.send('DELETE', `/devices/${device.id}`);
        return (to) => `${words[to].revoked} ${deviceName(device, words[to])}`;
      });
    },
  };
}
