/** How the promises of a period held, asked for once somebody wants to see it. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { ForecastCalibration, Problem } from '@satuatap/shared/contract';
import { useState } from 'react';

export type CalibrationReading =
  | { readonly state: 'unasked' | 'loading' }
  | { readonly state: 'read'; readonly calibration: ForecastCalibration }
  | { readonly state: 'failed'; readonly problem: Problem };

const door = senderWith({});

export function useCalibration(
  buildingId: string,
  from: string,
  to: string,
): { readonly reading: CalibrationReading; readonly ask: () => Promise<void> } {
  const [reading, setReading] = useState<CalibrationReading>({ state: 'unasked' });
  const ask = async (): Promise<void> => {
    setReading({ state: 'loading' });
    try {
      const path = `/buildings/${buildingId}/forecast/calibration?from=${from}&to=${to}`;
      setReading({ state: 'read', calibration: await door.send<ForecastCalibration>('GET', path) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setReading({ state: 'failed', problem: error.problem });
    }
  };
  return { reading, ask };
}
