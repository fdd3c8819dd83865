export * from './calendar.js';
export * from './date.js';
export * from './slots.js';
export * from './words.js';
export { atLocal, dayMs, daysBetween, localDate, localHour, plusDays } from './zone.js';
