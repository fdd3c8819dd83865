export { alarmsOf, deviceTrouble, type Alarm, type DeviceTrouble } from './alarms.js';
export { overviewOf, standingOf, type BuildingStanding } from './building-overview.js';
export { cityTotals, type CityTotals } from './city-totals.js';
