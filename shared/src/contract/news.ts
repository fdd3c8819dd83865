/** Parts of a building of which staff's screens are told that they changed; what changed they ask for by HTTP. */
export const newsTopics = [
  'appointments',
  'audit',
  'deliveries',
  'directory',
  'evacuation',
  'notices',
  'occupancy',
  'visits',
  'watch-list',
] as const;
export type NewsTopic = (typeof newsTopics)[number];

/** How often each part changed; nothing personal, and nothing of what it says. */
export interface BuildingNews {
  readonly buildingId: string;
  readonly versions: Readonly<Partial<Record<NewsTopic, number>>>;
}
