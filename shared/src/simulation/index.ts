export * from './building-life.js';
export type { Step } from './hall.js';
export { simulateDay } from './simulate-day.js';
