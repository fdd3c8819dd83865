/** How far an account of some agencies reaches on the floor. */
import type { Session } from '@satuatap/shared/contract';
import { servedAt, type BuildingConfig, type StaffCommand, type Staffing } from '@satuatap/shared/queue';

type Asker = Pick<Session, 'role' | 'agencyIds' | 'staffId'>;

/**
 * A supervisor reaches her agencies' lines, and counters that give their services; an officer works at any counter where
 * she is put, and stops its lines and her agencies'. Tickets are everybody's: a citizen may be helped at any counter that
 * sees her. What a building lacks is left to the queue, which says so.
 */
export function reaches(
  { role, agencyIds, staffId }: Asker,
  { services, counters }: BuildingConfig,
  staffing: () => Staffing,
  command: StaffCommand,
): boolean {
  if ((role !== 'supervisor' && role !== 'counter') || agencyIds.length === 0) return true;
  const isHers = (serviceId: string): boolean => {
    const service = services.find(({ id }) => id === serviceId);
    return !service || agencyIds.includes(service.agencyId);
  };
  const isAtHand = (serviceId: string): boolean => {
    const now = staffing();
    const isGivenAt = (id: string) => servedAt(now, id).some((served) => served.serviceId === serviceId);
    return Object.values(now.counters).some(({ id, officerId }) => officerId === staffId && isGivenAt(id));
  };
  if (command.type === 'stopLine' || command.type === 'reopenLine')
    return isHers(command.serviceId) || (role === 'counter' && isAtHand(command.serviceId));
  if (role === 'counter' || !('counterId' in command)) return true;
  const counter = counters.find(({ id }) => id === command.counterId);
  if (!counter) return true;
  return (
    (counter.agencyId !== null && agencyIds.includes(counter.agencyId)) ||
    counter.services.some(({ serviceId }) => isHers(serviceId))
  );
}
