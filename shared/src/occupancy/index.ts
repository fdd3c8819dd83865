export { comeBackAt } from './come-back.js';
export { peopleIn } from './corrections.js';
export { crowdOf, crowdsOf, type Crowd, type Crowds } from './crowds.js';
export { doorReading } from './doors.js';
export * from './facts.js';
export { insideAt, knownInside } from './inside.js';
export { crowdState, crowdStates, occupancyRules, receptionZone, type CrowdState } from './rules.js';
export { zoneOfService } from './ticket-place.js';
export * from './history.js';
