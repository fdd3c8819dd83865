/** Names of what a panel is grouped by, as the buildings' files have them now. */
import type { StatisticsGrouping } from '@satuatap/shared/contract';
import type { BuildingConfig, Text } from '@satuatap/shared/queue';
import { noPriority } from './unit-row.js';

const same = (text: string): Text => ({ id: text, en: text });
const none: Text = { id: 'Tanpa prioritas', en: 'No priority' };
const channels: Readonly<Record<string, Text>> = {
  kiosk: { id: 'Kios', en: 'Kiosk' },
  desk: { id: 'Petugas', en: 'Desk' },
  phone: { id: 'Ponsel', en: 'Phone' },
};

/** What is no longer in a file has its key for a name. */
export function labelsFor(
  by: StatisticsGrouping,
  buildings: readonly BuildingConfig[],
): (key: string) => Text {
  const names = new Map<string, Text>();
  for (const { id, name, agencies, services, counters, priorityClasses } of buildings) {
    const put = (key: string, label: Text): void => void names.set(key, label);
    if (by === 'building') put(id, same(name));
    if (by === 'agency') for (const agency of agencies) put(`${id}/${agency.id}`, same(agency.short));
    if (by === 'service') for (const service of services) put(`${id}/${service.id}`, service.name);
    if (by === 'counter')
      for (const { id: counter, label } of counters)
        put(`${id}/${counter}`, { id: `Loket ${label}`, en: `Counter ${label}` });
    if (by === 'priority') for (const each of priorityClasses) put(each.id, each.name);
  }
  if (by === 'priority') names.set(noPriority, none);
  return (key) => names.get(key) ?? (by === 'channel' ? channels[key] : undefined) ?? same(key);
}
