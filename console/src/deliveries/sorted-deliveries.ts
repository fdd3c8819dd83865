/** Deliveries as the front desk goes through them. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { liesHere } from '@satuatap/shared/deliveries';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { agencyOf } from '../visits/visit-texts.js';

export interface AgencyShelf {
  readonly agencyId: string;
  readonly deliveries: readonly DeliveryEntry[];
}

/** Those that lie there by agency: the oldest first, and of the agencies whose has been there longest. */
export function shelvesOf(deliveries: readonly DeliveryEntry[]): AgencyShelf[] {
  const open = deliveries
    .filter(({ state }) => liesHere(state))
    .toSorted((a, b) => a.receivedAt - b.receivedAt);
  return [...new Set(open.map(({ agencyId }) => agencyId))].map((agencyId) => ({
    agencyId,
    deliveries: open.filter((each) => each.agencyId === agencyId),
  }));
}

/** Those that are gone, the last first. */
export const goneOf = (deliveries: readonly DeliveryEntry[]): DeliveryEntry[] =>
  deliveries.filter(({ state }) => !liesHere(state)).toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));

/** Those of which number, recipient, agency, sender, carrier, place or who took it hold every word. */
export function matchingDeliveries(
  deliveries: readonly DeliveryEntry[],
  text: string,
  officers: readonly OfficerEntry[],
  config: BuildingConfig,
): readonly DeliveryEntry[] {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return deliveries;
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return deliveries.filter(({ number, recipientId, agencyId, sender, carrier, shelf, takenBy }) => {
    const all = [
      number,
      names.get(recipientId ?? ''),
      agencyOf(agencyId, config),
      sender,
      carrier,
      shelf,
      takenBy,
    ]
      .join(' ')
      .toLowerCase();
    return sought.every((word) => all.includes(word));
  });
}
