export { factsOf } from './day-facts.js';
export * from './facts.js';
export { stopStandings } from './stop-standing.js';
