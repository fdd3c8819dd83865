/** Whether the zone's services are open now, for what a board says while nobody is called. */
import type { BreakReason, BuildingConfig, Day, Text } from '@satuatap/shared/queue';
import { nextOpening } from '@satuatap/shared/time';

export type HallState =
  | { readonly state: 'open' }
  | { readonly state: 'break'; readonly reason: BreakReason; readonly until: number }
  | { readonly state: 'closed'; readonly holiday: Text | null; readonly opensAt: number | null };

/** Services that the zone's counters give as their own. */
export function servicesOfZone(config: BuildingConfig, zoneId: string): string[] {
  const here = new Set(
    config.counters
      .filter((counter) => counter.zoneId === zoneId)
      .flatMap(({ services }) => services.filter(({ rank }) => rank === 'own'))
      .map(({ serviceId }) => serviceId),
  );
  return config.services.filter(({ id }) => here.has(id)).map(({ id }) => id);
}

export function hallState(day: Day, config: BuildingConfig, zoneId: string, now: number): HallState {
  const ids = servicesOfZone(config, zoneId);
  const schedules = ids.flatMap((id) => day.calendar?.services[id] ?? []);
  const open = schedules.filter((each) => each.state === 'open');
  const inHours = open.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
  if (day.state === 'open' && inHours.length > 0) {
    const breaks = inHours.flatMap(
      ({ breaks: all }) => all.find(({ from, to }) => from <= now && now < to) ?? [],
    );
    const [first] = breaks;
    // Only when all of them rest: else somebody is still served here.
    return first && breaks.length === inHours.length
      ? { state: 'break', reason: first.reason, until: Math.min(...breaks.map(({ to }) => to)) }
      : { state: 'open' };
  }
  const opening = ids.flatMap((id) => nextOpening(config, id, now)?.opensAt ?? []);
  const holiday = schedules.find((each) => each.state === 'closed' && each.reason === 'holiday');
  return {
    state: 'closed',
    holiday: holiday?.state === 'closed' ? (holiday.holiday ?? null) : null,
    opensAt: opening.length > 0 ? Math.min(...opening) : null,
  };
}
