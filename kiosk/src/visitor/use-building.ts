/** The building's names, for floors and agencies; asked once. */
import { senderWith, untilAnswered } from '@satuatap/shared/client';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { keepAnswer, keptAnswer } from '../phone/kept-answers.js';

export function useBuilding(buildingId: string | undefined): BuildingConfig | null {
  const [config, setConfig] = useState<BuildingConfig | null>(null);
  useEffect(() => {
    if (buildingId === undefined) return undefined;
    const stop = new AbortController();
    const path = `/buildings/${buildingId}`;
    untilAnswered(() => senderWith({}).send<BuildingConfig>('GET', path), {
      onWait: () => {
        const kept = keptAnswer<BuildingConfig>(path);
        if (kept) setConfig((before) => before ?? kept.value);
      },
      signal: stop.signal,
    }).then(
      (answer) => {
        keepAnswer(path, answer);
        if (!stop.signal.aborted) setConfig(answer);
      },
      // Without its names the page still says what matters.
      () => undefined,
    );
    return () => stop.abort();
  }, [buildingId]);
  return config;
}
