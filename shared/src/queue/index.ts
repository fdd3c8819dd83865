export * from './alarm-config.js';
export { bookedFor, bookedSince, type Expected } from './appointments.js';
export * from './availability.js';
export { shareOf } from './calling-rule.js';
export * from './command.js';
export * from './config.js';
export * from './day.js';
export { counterWith } from './day-changes.js';
export { decide, type Answer } from './decide.js';
export * from './due.js';
export * from './event.js';
export { evolve } from './evolve.js';
export * from './forecast.js';
export * from './hall-facts.js';
export {
  lentAt,
  lineOf,
  linesAtCounter,
  meantFor,
  nextAt,
  servedAt,
  serviceOf,
  waitingCount,
  type LineEntry,
  type Staffing,
} from './lines.js';
export { numberSpelling, ticketByNumber } from './numbering.js';
export * from './occupancy-config.js';
export * from './places.js';
export { publicDay, publicEvent } from './public-view.js';
export * from './refusal.js';
export * from './survey-config.js';
export * from './table.js';
export * from './ticket.js';
export * from './visitor-config.js';
export { passedOverLimit } from './why.js';
