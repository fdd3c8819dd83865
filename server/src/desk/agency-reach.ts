/** How far an agency's supervisor reaches on the floor: to her agencies' lines, and to counters that give their services. */
import type { Session } from '@satuatap/shared/contract';
import type { BuildingConfig, StaffCommand } from '@satuatap/shared/queue';

/**
 * Tickets are everybody's: a citizen may be helped at any counter that sees her. What a building lacks is left to the
 * queue, which says so.
 */
export function reaches(
  { role, agencyIds }: Pick<Session, 'role' | 'agencyIds'>,
  { services, counters }: BuildingConfig,
  command: StaffCommand,
): boolean {
  if (role !== 'supervisor' || agencyIds.length === 0) return true;
  const isHers = (serviceId: string): boolean => {
    const service = services.find(({ id }) => id === serviceId);
    return !service || agencyIds.includes(service.agencyId);
  };
  if (command.type === 'stopLine' || command.type === 'reopenLine') return isHers(command.serviceId);
  if (!('counterId' in command)) return true;
  const counter = counters.find(({ id }) => id === command.counterId);
  if (!counter) return true;
  return (
    (counter.agencyId !== null && agencyIds.includes(counter.agencyId)) ||
    counter.services.some(({ serviceId }) => isHers(serviceId))
  );
}
