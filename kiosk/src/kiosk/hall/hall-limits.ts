/** The parts for a hall that can be full, which a building without limits never loads. */
import { waitingPlace, type BuildingConfig } from '@satuatap/shared/queue';
import { lazy } from 'react';
import type { FullZone } from '../kiosk-screen.js';

const load = () => import('./full-hall.js');
export const HallWatch = lazy(() => load().then(({ HallWatch: part }) => ({ default: part })));
export const FullHall = lazy(() => load().then(({ FullHall: part }) => ({ default: part })));

export const hasLimits = ({ occupancy }: BuildingConfig): boolean => occupancy?.capacity !== undefined;

/** The full zone in which somebody would wait for the service. */
export const fullZoneOf = (
  full: readonly FullZone[],
  config: BuildingConfig,
  serviceId: string | undefined,
): FullZone | undefined =>
  serviceId === undefined || full.length === 0
    ? undefined
    : full.find(({ zoneId }) => zoneId === waitingPlace(config, serviceId)?.zone.id);
