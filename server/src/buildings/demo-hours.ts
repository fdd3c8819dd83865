/** In demo mode every service is open around the clock, so that a newcomer can try it at any hour. */
import type { BuildingConfig, DayHours } from '@satuatap/shared/queue';

const always: DayHours = { open: '00:00', close: '23:59', lastTicket: '23:59', breaks: [] };
const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };

export const withDemoHours = (config: BuildingConfig): BuildingConfig => ({
  ...config,
  hours: week,
  holidays: [],
  services: config.services.map((service) => ({ ...service, hours: null })),
});
