export * from './correction.js';
export * from './forecast-waits.js';
export * from './hall-now.js';
export { learn, type Learnt } from './learn.js';
export * from './past.js';
export type { WaitRange } from './wait-range.js';
