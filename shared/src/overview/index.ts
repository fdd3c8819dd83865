export { alarmRules } from './alarm-rules.js';
export { alarmsOf, type Alarm, type ZonePeople } from './alarms.js';
export { deviceTrouble, type DeviceTrouble } from './device-trouble.js';
export { overviewOf, standingOf, type BuildingStanding } from './building-overview.js';
export { cityTotals, type CityTotals } from './city-totals.js';
export { openingOf } from './opening.js';
