export * from './activity.js';
export * from './catalogue.js';
export { factsOf } from './day-facts.js';
export * from './durations.js';
export * from './ends.js';
export * from './facts.js';
export * from './spread.js';
export { stopStandings } from './stop-standing.js';
export * from './survival.js';
