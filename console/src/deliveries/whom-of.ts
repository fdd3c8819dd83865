/** Whom a delivery is for, as it is sent. */
import type { DirectDeliveryBody } from '@satuatap/shared/contract';
import type { Host } from '../visits/find-hosts.js';

export const whomOf = (host: Host): Omit<DirectDeliveryBody, 'commandId'> =>
  host.kind === 'officer' ? { recipientId: host.officer.id } : { agencyId: host.agency.id };
