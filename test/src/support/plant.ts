/** Leaves the visitor's data by every door that takes them. */
import { randomUUID } from 'node:crypto';
import type {
  Badge,
  DeliveryEntry,
  EvacuationState,
  InvitationEntry,
  KnownVisitor,
  OfficerBody,
  OfficerEntry,
  PersonFile,
  SignedInVisit,
} from '@satuatap/shared/contract';
import type { Client } from './client.js';
import type { MailSink } from './mail-sink.js';
import type { PushSink } from './push-sink.js';
import { PlantedWorld } from './planted-world.js';
import {
  at,
  browserPath,
  company,
  consent,
  date,
  declineReason,
  email,
  identity,
  name,
  note,
  phone,
  plate,
  signInBody,
  signature,
  wardenNote,
  watchReason,
} from './planted.js';
import type { ServerProcess } from './server-process.js';
import { until } from './until.js';
import { officersOf } from './visitors.js';

interface Sinks {
  readonly mail: MailSink;
  readonly push: PushSink;
}

/** The server sends mail and pushes there. */
export async function plant(server: ServerProcess, { mail, push }: Sinks): Promise<PlantedWorld> {
  const world = new PlantedWorld(server);
  await world.signIn();
  await world.listen();
  const [reception, kiosk, admin] = [world.as('resepsionis'), world.as('kiosk'), world.as('admin')];
  const host = await hostWithMail(admin, reception);
  world.know('officerId', host);
  await watchFor(world);
  await world.as('auditor').send('POST', `${at}/push/subscriptions`, push.browser(browserPath));
  const [invitation, cancelled] = [await invite(world, host), await invite(world, host)];
  // Two guests of each, and the host.
  await walkIn(world, host, () => mail.mails.length > 4 && push.pushes.length > 0);
  await cancelInParts(world, cancelled);
  await arrive(kiosk, world, invitation);
  const ticket = await kiosk.issue(['legalisasi']);
  world.know('ticketId', String(ticket.ticketId));
  const citizen = await reception.send<SignedInVisit>(
    'POST',
    `${at}/tickets/${ticket.ticketId}/visit`,
    signInBody({ phone: '0812 7731 9042', identity: '1671 0199 0731 0042' }, { hostId: host }),
  );
  world.know('visitId', citizen.visitId);
  await deliver(world, host, citizen.visitId);
  await evacuate(world);
  const found = await world.found();
  if (found.length === 0) throw new Error('The visitor is not found by what she told.');
  for (const { id } of found) {
    world.know('personId', id);
    await reception.send<PersonFile>('GET', `${at}/people/${id}`);
    await reception.send('GET', `${at}/people/${id}/file`);
  }
  return world;
}

async function hostWithMail(admin: Client, reception: Client): Promise<string> {
  const [host] = await officersOf(reception);
  if (!host) throw new Error('The building has no officers.');
  const { id, name: officer, agencyId, title, tasks, floorId, room, extension } = host satisfies OfficerEntry;
  const body: OfficerBody = {
    name: officer,
    agencyId,
    title,
    tasks,
    floorId,
    room,
    extension,
    email: 'pegawai@example.go.id',
    account: 'auditor',
  };
  await admin.send('PUT', `${at}/officers/${id}`, body);
  return id;
}

async function watchFor(world: PlantedWorld): Promise<void> {
  const entryId = randomUUID();
  world.know('entryId', entryId);
  await world.as('resepsionis').send('PUT', `${at}/watch-list/${entryId}`, {
    name,
    phone,
    identity,
    reason: watchReason,
    expiresAt: Date.parse('2027-01-10T00:00:00+07:00'),
    roles: ['receptionist'],
    staffIds: [],
  });
}

/** At the kiosk, who asks to be remembered; declined, taken back, gone, and back again as one who is known. */
async function walkIn(world: PlantedWorld, host: string, isTold: () => boolean): Promise<void> {
  const [reception, kiosk] = [world.as('resepsionis'), world.as('kiosk')];
  const act = (visitId: string, what: string, more: object = {}, who = reception): Promise<unknown> =>
    who.send('POST', `${at}/visits/${visitId}/${what}`, { commandId: randomUUID(), ...more });
  const body = signInBody({ remember: true }, { hostId: host });
  const visit = await kiosk.send<SignedInVisit>('POST', `${at}/visits`, body);
  await kiosk.send('POST', `${at}/visits`, body);
  world.know('visitId', visit.visitId);
  world.know('token', visit.path.split('/').at(-1) ?? '');
  await until('the host is told by mail and browser', () => Promise.resolve(isTold()), 20_000);
  await act(visit.visitId, 'answer', { answer: { type: 'decline', reason: 'nanti saja' } });
  await act(visit.visitId, 'undo');
  await act(visit.visitId, 'answer', { answer: { type: 'accept' } });
  await reception.send<Badge>('POST', `${at}/visits/${visit.visitId}/badge`, { commandId: randomUUID() });
  await act(visit.visitId, 'ticket', { serviceIds: ['sktm'] });
  await act(visit.visitId, 'leave');
  const known = await kiosk.send<KnownVisitor>('POST', `${at}/visits/known`, { phone });
  const again = await kiosk.send<SignedInVisit>(
    'POST',
    `${at}/visits`,
    signInBody({ personId: known.personId, remember: true }, { hostId: host }),
  );
  world.know('visitId', again.visitId);
  // Not taken back: what was before stands in the row.
  await act(again.visitId, 'answer', { answer: { type: 'decline', reason: declineReason } });
  await act(again.visitId, 'leave');
}

async function invite(world: PlantedWorld, host: string): Promise<InvitationEntry> {
  const invitation = await world.as('resepsionis').send<InvitationEntry>('POST', `${at}/invitations`, {
    commandId: randomUUID(),
    guests: [
      { name, email, phone, company },
      { name: `${name} Kedua`, email: `b${email}` },
    ],
    purposeId: 'meeting',
    hostId: host,
    from: Date.parse(`${date}T09:00:00+07:00`),
    until: Date.parse(`${date}T11:00:00+07:00`),
    note,
  });
  world.know('invitationId', invitation.id);
  world.know('token', invitation.path.split('/').at(-1) ?? '');
  return invitation;
}

/** One guest, taken back, and then all of it. */
async function cancelInParts(world: PlantedWorld, { id, guests: [guest] }: InvitationEntry): Promise<void> {
  for (const [what, more] of [
    ['cancel', { guestId: guest?.id }],
    ['undo', {}],
    ['cancel', {}],
  ] as const)
    await world
      .as('resepsionis')
      .send('POST', `${at}/invitations/${id}/${what}`, { commandId: randomUUID(), ...more });
}

async function arrive(kiosk: Client, world: PlantedWorld, invitation: InvitationEntry): Promise<void> {
  await kiosk.send('POST', `${at}/invitations/find`, { code: invitation.code });
  const [first] = invitation.guests;
  const arrived = await kiosk.send<SignedInVisit[]>('POST', `${at}/visits/arrivals`, {
    commandId: randomUUID(),
    code: invitation.code,
    guestIds: [first?.id],
    consent,
  });
  world.know('visitId', ...arrived.map(({ visitId }) => visitId));
}

/** Brings a delivery that is taken back and handed over again, and one that is returned. */
async function deliver(world: PlantedWorld, host: string, visitId: string): Promise<void> {
  const reception = world.as('resepsionis');
  const act = (what: string, more: object): Promise<DeliveryEntry> =>
    reception.send('POST', `${at}/deliveries${what}`, { commandId: randomUUID(), ...more });
  const brought = { recipientId: host, sender: name, carrier: company, shelf: plate, visitId };
  const [taken, returned] = [await act('', brought), await act('', brought)];
  const handOver = { takenBy: name, signature };
  await act(`/${taken.id}/hand-over`, handOver);
  await act(`/${taken.id}/undo`, {});
  await act(`/${taken.id}/hand-over`, handOver);
  await act(`/${returned.id}/return`, { reason: declineReason });
  world.know('deliveryId', taken.id, returned.id);
}

async function evacuate(world: PlantedWorld): Promise<void> {
  const warden = world.as('evakuasi');
  const { staffId } = await warden.send<{ staffId: string }>('GET', '/session');
  const { people } = await warden.send<{ people: { key: string }[] }>('GET', `${at}/evacuations/believed`);
  const part = { at: Date.now(), by: staffId, deviceId: randomUUID() };
  const sent = (parts: object[], evacuationId: string | null): Promise<EvacuationState> =>
    warden.send('POST', `${at}/evacuations/parts`, { evacuationId, after: 0, sentAt: Date.now(), parts });
  const { evacuationId } = await sent(
    [{ ...part, id: randomUUID(), type: 'start', drill: true, people }],
    null,
  );
  if (evacuationId === null) throw new Error('No evacuation was started.');
  const onList = people.find(({ key }) => key.startsWith('visit/'));
  if (!onList) throw new Error('No visitor is on the list.');
  await sent(
    [
      { ...part, id: randomUUID(), type: 'mark', person: onList.key, state: 'missing', replaces: [] },
      { ...part, id: randomUUID(), type: 'added', floorId: null, text: name },
      {
        ...part,
        id: randomUUID(),
        type: 'note',
        floorId: null,
        searched: false,
        text: wardenNote,
        withdraws: [],
      },
    ],
    evacuationId,
  );
  world.know('evacuationId', evacuationId);
  await warden.send('POST', `${at}/evacuations/${evacuationId}/end`, {
    id: randomUUID(),
    deviceId: part.deviceId,
    outcome: 'over',
  });
}
