/** Pairs and revokes devices, one request at a time, and keeps what came of the last. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { ApproveBody, DeviceInfo } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { deviceName } from './alarm-texts.js';

interface Outcome {
  readonly good: boolean;
  readonly text: string;
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
  const { language, config, say } = useHall();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ask = async (request: () => Promise<string>): Promise<boolean> => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome({ good: true, text: await request() });
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, facts } = error.problem;
      setOutcome({ good: false, text: refusalWords(code, language, facts ?? {}, config) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    outcome,
    pair: (body) =>
      ask(async () => {
        const device = await door.send<DeviceInfo>('POST', '/devices/approve', body);
        return `${say.paired} ${deviceName(device, say)}`;
      }),
    revoke: async (device) => {
      await ask(async () => {
        await door.send('DELETE', `/devices/${device.id}`);
        return `${say.revoked} ${deviceName(device, say)}`;
      });
    },
  };
}
