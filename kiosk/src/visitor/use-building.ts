/** The building's names, for floors and agencies; asked once. Without them a page still says what matters. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useAnswer } from '../phone/use-answer.js';

export const useBuilding = (buildingId: string | undefined): BuildingConfig | null =>
  useAnswer<BuildingConfig>(buildingId === undefined ? null : `/buildings/${buildingId}`, { keeps: true })
    .value;
