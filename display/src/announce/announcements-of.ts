/** A zone's recent calls and recalls, as they are announced. */
import { get, type Day, type StopState } from '@satuatap/shared/queue';
import type { Announcement } from './queue.js';

/** Where the person is still to come, or has come: who was put back, missed or cancelled is not to go there. */
const comes: ReadonlySet<StopState> = new Set(['called', 'serving', 'done']);

export function announcementsOf(day: Day, zoneId: string): Announcement[] {
  const { config } = day;
  if (!config) return [];
  const zone = config.zones.find(({ id }) => id === zoneId);
  const floor = config.floors.find(({ id }) => id === zone?.floorId);
  const floors = config.floors.length > 1 && floor ? { floorLevel: floor.level } : {};
  return day.calls.flatMap(({ seq, at, ticketId, stop, number, counterId, recall }) => {
    const counter = config.counters.find(({ id }) => id === counterId);
    if (counter?.zoneId !== zoneId) return [];
    const state = get(day.tickets, ticketId)?.stops[stop]?.state;
    const current = state !== undefined && comes.has(state);
    return [{ seq, at, ticketId, number, counterLabel: counter.label, recall, current, ...floors }];
  });
}
