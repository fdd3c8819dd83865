import type { LiveView } from '@satuatap/shared/live';
import type { Day } from '@satuatap/shared/queue';

/** What a screen that is connected knows of a day on which nothing else happens. @param at when it was told, epoch ms */
export const liveViewOf = (day: Day, at: number, more: Partial<LiveView> = {}): LiveView => ({
  state: 'live',
  day,
  demo: false,
  lastAt: at,
  devices: [],
  floor: { buildingId: day.buildingId, taken: [], unread: [], version: 0 },
  news: {},
  forecast: null,
  evacuation: null,
  problem: null,
  ...more,
});
