/** What a building file of the right shape can still have wrong: names of things that are not there, times in disorder. */
import {
  weekdays,
  type BuildingConfig,
  type Service,
  type Weekday,
  type WeeklyHours,
} from '@satuatap/shared/queue';
import { alarmMistakes } from './alarm-shape.js';
import { occupancyMistakes } from './occupancy-shape.js';
import type { Mistake, Path } from './shape.js';
import { surveyMistakes } from './survey-sense.js';
import { visitorMistakes } from './visitor-shape.js';

export function senseMistakes(config: BuildingConfig): Mistake[] {
  const mistakes: Mistake[] = [];
  const add = (path: Path, reason: string): void => void mistakes.push({ path, reason });

  const ids = (
    list:
      | 'floors'
      | 'zones'
      | 'agencies'
      | 'services'
      | 'counters'
      | 'priorityClasses'
      | 'outcomes'
      | 'holdReasons'
      | 'pauseReasons'
      | 'routes',
  ): ReadonlySet<string> => {
    const known = new Set<string>();
    config[list].forEach((item, index) => {
      if (known.has(item.id)) add([list, index, 'id'], `${item.id} stands twice`);
      known.add(item.id);
    });
    return known;
  };
  const refers = (known: ReadonlySet<string>, id: string, path: Path, what: string): void => {
    if (!known.has(id)) add(path, `names the ${what} ${id}, which is not there`);
  };

  const floors = ids('floors');
  const zones = ids('zones');
  const agencies = ids('agencies');
  const services = ids('services');
  ids('counters');
  ids('priorityClasses');
  ids('outcomes');
  ids('holdReasons');
  ids('pauseReasons');
  ids('routes');
  config.zones.forEach((zone, i) => refers(floors, zone.floorId, ['zones', i, 'floorId'], 'floor'));
  config.services.forEach((service, i) => {
    refers(agencies, service.agencyId, ['services', i, 'agencyId'], 'agency');
    if (service.appointments) slotMistakes(service, config.hours, ['services', i, 'appointments'], add);
    if (service.hours) hoursMistakes(service.hours, ['services', i, 'hours'], add);
    if (
      !config.counters.some((counter) => counter.services.some(({ serviceId }) => serviceId === service.id))
    ) {
      add(['services', i, 'id'], `${service.id} is given at no counter`);
    }
  });
  config.counters.forEach((counter, i) => {
    refers(zones, counter.zoneId, ['counters', i, 'zoneId'], 'zone');
    if (counter.agencyId !== null) refers(agencies, counter.agencyId, ['counters', i, 'agencyId'], 'agency');
    counter.services.forEach(({ serviceId }, j) => {
      refers(services, serviceId, ['counters', i, 'services', j, 'serviceId'], 'service');
      if (counter.services.findIndex((other) => other.serviceId === serviceId) < j) {
        add(['counters', i, 'services', j, 'serviceId'], `${serviceId} stands twice at this counter`);
      }
    });
  });
  config.routes.forEach((route, i) => {
    route.serviceIds.forEach((id, j) => refers(services, id, ['routes', i, 'serviceIds', j], 'service'));
  });
  config.popularServiceIds.forEach((id, i) => refers(services, id, ['popularServiceIds', i], 'service'));
  hoursMistakes(config.hours, ['hours'], add);
  if (config.numbering.last <= config.numbering.first)
    add(['numbering', 'last'], 'must be above the first number');
  alarmMistakes(config, add);
  surveyMistakes(config, add);
  visitorMistakes(config, add);
  occupancyMistakes(config, add);
  if (!isTimeZone(config.timeZone)) add(['timeZone'], `${config.timeZone} is not a time zone`);
  return mistakes;
}

function hoursMistakes(hours: WeeklyHours, path: Path, add: (path: Path, reason: string) => void): void {
  for (const day of weekdays) {
    const times = hours[day];
    if (!times) continue;
    if (times.close <= times.open) add([...path, day, 'close'], 'must be after the opening');
    if (times.lastTicket > times.close) add([...path, day, 'lastTicket'], 'must not be after the close');
    if (times.lastTicket <= times.open) add([...path, day, 'lastTicket'], 'must be after the opening');
    times.breaks.forEach((pause, i) => {
      if (pause.to <= pause.from) add([...path, day, 'breaks', i, 'to'], 'must be after its start');
    });
  }
}

/** Slots of which nobody could ever have one, or more of them than the day gives. */
function slotMistakes(
  { hours, appointments, dailyQuota }: Service,
  building: WeeklyHours,
  path: Path,
  add: (path: Path, reason: string) => void,
): void {
  const { slotMinutes = 0, perSlot = 0 } = appointments ?? {};
  const week = hours ?? building;
  const open = weekdays.map((day) => minutesOpen(week[day]));
  if (slotMinutes > Math.max(...open)) add([...path, 'slotMinutes'], 'is longer than the service is open');
  if (dailyQuota !== null && perSlot > dailyQuota)
    add([...path, 'perSlot'], 'is more than the quota of the day');
}

function minutesOpen(hours: WeeklyHours[Weekday]): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return hours ? minutes(hours.lastTicket) - minutes(hours.open) : 0;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
