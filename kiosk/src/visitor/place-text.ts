import type { BuildingConfig, Language } from '@satuatap/shared/queue';

interface Place {
  readonly floorId: string | null;
  readonly room: string;
}

/** "Lantai 2, Ruang 201"; empty where nobody said. */
export const placeText = (
  { floorId, room }: Place,
  config: BuildingConfig | null,
  language: Language,
): string =>
  [config?.floors.find(({ id }) => id === floorId)?.name[language], room].filter(Boolean).join(', ');
