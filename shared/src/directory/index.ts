export { canBeMet, presenceAt, type Moment, type SaidPresence } from './presence.js';
export { findOfficers, type AgencyNames, type Findable } from './search.js';
export { spelled } from './spelling.js';
