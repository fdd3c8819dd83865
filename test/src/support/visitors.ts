/** Visitors at a kiosk, as the public interface knows them. */
import { randomUUID } from 'node:crypto';
import type { OfficerEntry, SignedInVisit, SignInVisitBody } from '@satuatap/shared/contract';
import type { Client } from './client.js';

export const officersOf = (staff: Client): Promise<OfficerEntry[]> =>
  staff.send('GET', `/buildings/${staff.buildingId}/directory`);

/** Everybody has a name and a phone of her own. */
export const visitorBody = (count: number, hostId: string): SignInVisitBody => ({
  commandId: randomUUID(),
  visitor: { name: `Tamu ${count}`, phone: `0812${String(10_000_000 + count)}`, company: 'Rombongan' },
  hostId,
  purposeId: 'meeting',
  consent: { language: 'id' },
});

export const signInVisitor = (kiosk: Client, body: SignInVisitBody): Promise<SignedInVisit> =>
  kiosk.send('POST', `/buildings/${kiosk.buildingId}/visits`, body);
