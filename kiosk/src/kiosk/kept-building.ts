/** The building as this kiosk last knew it, for a page that is opened while the network is gone. */
import type { LiveView } from '@satuatap/shared/live';
import { emptyDay, type BuildingConfig } from '@satuatap/shared/queue';
import { calendarFor, localDate } from '@satuatap/shared/time';
import { useEffect, useEffectEvent, useState } from 'react';

interface Kept {
  readonly config: BuildingConfig;
  /** How far the server's clock is ahead of this machine's, ms. */
  readonly aheadMs: number;
}

const keyOf = (buildingId: string): string => `satuatap.building.${buildingId}`;
/** So long the server may take before the kiosk goes on without it. */
const patienceMs = 3000;

function readKept(buildingId: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(buildingId)) ?? 'null') as Kept | null;
  } catch {
    // Written by something else.
    return null;
  }
}

function keep(buildingId: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(buildingId), JSON.stringify(kept));
  } catch {
    // Without it the kiosk waits for the network when it is opened.
  }
}

export interface BuildingView {
  readonly view: LiveView;
  readonly now: number;
}

/**
 * The live view while there is one; else one without tickets, made of what was kept; `null` while neither is there.
 */
export function useKeptBuilding(buildingId: string, view: LiveView, now: number): BuildingView | null {
  const { config } = view.day;
  const keepNow = useEffectEvent((known: BuildingConfig) =>
    keep(buildingId, { config: known, aheadMs: now - Date.now() }),
  );
  useEffect(() => {
    if (config) keepNow(config);
  }, [buildingId, config]);
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    if (config) return undefined;
    const timer = setTimeout(() => setKept(readKept(buildingId)), patienceMs);
    return () => clearTimeout(timer);
  }, [buildingId, config]);
  if (config) return { view, now };
  if (!kept) return null;
  const at = now + kept.aheadMs;
  const date = localDate(at, kept.config.timeZone);
  const calendar = calendarFor(kept.config, date);
  const day = { ...emptyDay(buildingId), date, state: 'open' as const, config: kept.config, calendar };
  return { view: { ...view, day }, now: at };
}
