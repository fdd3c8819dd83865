export { canBeMet, presenceAt, type Moment, type SaidPresence } from './presence.js';
export { agencyNamesOf, findOfficers, type AgencyNames, type Findable } from './search.js';
export { spelled } from './spelling.js';
