/** A building in which one visitor has left all that can be asked of her, by every door that takes it. */
import { randomUUID } from 'node:crypto';
import type {
  Badge,
  EvacuationState,
  FoundPerson,
  InvitationEntry,
  IssuedTicket,
  KnownVisitor,
  OfficerBody,
  OfficerEntry,
  PersonFile,
  RetentionPage,
  SignedInVisit,
  SignInVisitBody,
  VisitorBody,
} from '@satuatap/shared/contract';
import { socketPath, type ClientToServer, type FollowRequest, type ServerToClient } from '@satuatap/shared/live';
import { io, type Socket } from 'socket.io-client';
import type { Document } from 'yaml';
import { ApiDocument, type Route } from './api-document.js';
import { Client } from './client.js';
import type { Place, Planted } from './personal-walk.js';
import type { ServerProcess } from './server-process.js';
import { until } from './until.js';
import { officersOf } from './visitors.js';

const buildingId = 'kecamatan';
const date = '2026-11-24';
const identity = '1671019907310042';
const phone = '0812-7731-9042';
const name = 'Zubaidah Qirtasiyah';
const email = 'zubaidah.q@contoh.example';
const plate = 'BG 7731 QZX';
const belongings = 'kotak perkakas ungu 7731';
const company = 'CV Wijayakusumaningrat';
const declineReason = 'sudah selesai dengan berkas 7731-QZX';
const note = 'bawa map merah 7731-QZX';
const wardenNote = 'perempuan berkerudung biru di tangga 7731-QZX';
const watchReason = 'pernah merusak loket 7731-QZX';
const pixels = Buffer.from('FOTO-TAMU-7731-QZX-'.repeat(12));
const photo = `data:image/jpeg;base64,${Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), pixels]).toString('base64')}`;
const signature = 'M 77 31 L 90 42 L 19 99 L 7 31';

export const planted: Planted = {
  identity: [identity, '1671 0199 0731 0042'],
  phone: [phone, '081277319042', '6281277319042'],
  name: [name, 'zubaidah', 'qirtasiyah'],
  email: [email],
  plate: [plate],
  belongings: [belongings],
  company: [company],
  decline: [declineReason],
  note: [note],
  warden: [wardenNote],
  watch: [watchReason],
  photo: [pixels.subarray(0, 48), photo.slice(40, 120)],
  signature: [signature],
};

const purpose = { id: 'Untuk uji', en: 'For a test' };
const fields = ['company', 'phone', 'email', 'identity', 'plate', 'belongings', 'photo'];

const visitor: VisitorBody = { name, company, phone, email, identity, plate, belongings, photo };
const consent = { language: 'id', signature } as const;
const staffNames = ['admin', 'resepsionis', 'auditor', 'pengawas', 'sekretaris', 'evakuasi', 'loket1'];

export class PlantedWorld {
  readonly ids: Record<string, readonly string[]> = { buildingId: [buildingId], date: [date] };
  askers: ReadonlyMap<string, Client> = new Map();
  /** What screens were told without asking. */
  readonly heard: Place[] = [];
  private wires: Socket<ServerToClient, ClientToServer>[] = [];

  constructor(readonly server: ServerProcess) {}

  /** Asks for everything that can be asked for. */
  static asksAll(file: Document): void {
    file.setIn(['visitors'], {
      fields: Object.fromEntries(fields.map((field) => [field, { ask: 'optional', purpose }])),
      signature: true,
    });
  }

  as(who: string): Client {
    const client = this.askers.get(who);
    if (!client) throw new Error(`${who} has not signed in.`);
    return client;
  }

  async signIn(): Promise<void> {
    const { origin } = this.server;
    const askers = new Map<string, Client>([['nobody', new Client(origin, buildingId)]]);
    for (const each of staffNames) askers.set(each, await Client.staff(origin, buildingId, each));
    askers.set('kiosk', await Client.device(origin, buildingId, 'kiosk'));
    this.askers = askers;
  }

  /** A board and a desk, which hear all that is told of the building. */
  async listen(): Promise<void> {
    for (const [who, view] of [
      ['nobody', 'public'],
      ['resepsionis', 'staff'],
    ] as const) {
      const wire: Socket<ServerToClient, ClientToServer> = io(this.server.origin, {
        path: socketPath,
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { ...this.as(who).credentials },
      });
      this.wires.push(wire);
      wire.onAny((...told: unknown[]) => {
        this.heard.push({ where: `socket of ${who}`, content: JSON.stringify(told) });
      });
      const request: FollowRequest = { buildingId, view, pace: 'fast', have: null };
      const answer: unknown = await wire.timeout(5000).emitWithAck('follow', request);
      this.heard.push({ where: `socket of ${who}`, content: JSON.stringify(answer) });
    }
  }

  stopListening(): void {
    for (const wire of this.wires) wire.disconnect();
    this.wires = [];
  }

  know(parameter: string, ...ids: readonly string[]): void {
    this.ids[parameter] = [...(this.ids[parameter] ?? []), ...ids];
  }

  /** Whom reception finds by what was planted. */
  async found(): Promise<FoundPerson[]> {
    const found: FoundPerson[] = [];
    for (const by of [{ phone }, { identity }])
      found.push(...(await this.as('resepsionis').send<FoundPerson[]>('POST', `${at}/people/find`, by)));
    return found;
  }

  /** Until the server has done by itself what is due. */
  async untilRetained(): Promise<void> {
    await until(
      'all is gone that is due',
      async () => {
        const page = await this.as('auditor').send<RetentionPage>('GET', `${at}/retention`);
        return page.kinds.every(({ due }) => due === 0) && page.runs.every(({ endedAt }) => endedAt !== null);
      },
      20_000,
    );
  }

  /** What is answered to personal data in the wrong place. */
  async nonsense(): Promise<Place[]> {
    const reception = this.as('resepsionis');
    const { origin } = this.server;
    const url = `${origin}/api/v1${at}`;
    const json = { 'content-type': 'application/json', ...reception.credentials };
    const post = (path: string, body: string, headers: Record<string, string> = json): Promise<Response> =>
      fetch(url + path, { method: 'POST', headers, body });
    const whole = signInBody({}, { hostId: 'none' });
    const answers = await Promise.all([
      post('/visits', `{"visitor": ${name} ${identity}}`),
      post('/visits', `${identity}`),
      post('/visits', JSON.stringify({ [identity]: name, [name]: identity })),
      post('/visits', JSON.stringify({ ...whole, visitor: { name: { [identity]: phone } } })),
      post('/visits', JSON.stringify({ ...whole, purposeId: name, hostId: identity })),
      post('/visits', JSON.stringify({ ...whole, commandId: identity })),
      post('/visits', JSON.stringify({ ...whole, visitor: { ...visitor, name: `${name}\u0000`, [plate]: email } })),
      post('/visits', JSON.stringify(whole), { ...json, 'content-type': `text/${encodeURIComponent(name)}` }),
      post('/people/find', JSON.stringify({ phone, identity })),
      post('/people/find', JSON.stringify({ code: `${identity}\u0000` })),
      post('/visits/known', JSON.stringify({ code: identity, [name]: phone })),
    ]);
    return Promise.all(
      answers.map(async (answer, n) => ({
        where: `nonsense ${n} ${answer.status}`,
        content: await answer.text(),
      })),
    );
  }
}

const at = `/buildings/${buildingId}`;

const signInBody = (more: VisitorBody, rest: Partial<SignInVisitBody> = {}): SignInVisitBody => ({
  commandId: randomUUID(),
  visitor: { ...visitor, ...more },
  purposeId: 'meeting',
  consent,
  ...rest,
});

/** `mails`: how many have gone out. */
export async function plant(server: ServerProcess, mails: () => number): Promise<PlantedWorld> {
  const world = new PlantedWorld(server);
  await world.signIn();
  await world.listen();
  const [reception, kiosk, admin] = [world.as('resepsionis'), world.as('kiosk'), world.as('admin')];
  const host = await hostWithMail(admin, reception);
  world.know('officerId', host);
  await watchFor(world);
  await walkIn(world, host, mails);
  await invite(world, host);
  const ticket = await kiosk.issue(['legalisasi']);
  world.know('ticketId', String(ticket.ticketId));
  const citizen = await reception.send<SignedInVisit>(
    'POST',
    `${at}/tickets/${ticket.ticketId}/visit`,
    signInBody({ phone: '0812 7731 9042', identity: '1671 0199 0731 0042' }, { hostId: host }),
  );
  world.know('visitId', citizen.visitId);
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
    ...{ name: officer, agencyId, title, tasks, floorId, room, extension },
    email: 'pegawai@example.go.id',
    account: null,
  };
  await admin.send('PUT', `${at}/officers/${id}`, body);
  return id;
}

async function watchFor(world: PlantedWorld): Promise<void> {
  const entryId = randomUUID();
  world.know('entryId', entryId);
  await world.as('resepsionis').send('PUT', `${at}/watch-list/${entryId}`, {
    ...{ name, phone, identity, reason: watchReason },
    expiresAt: Date.parse('2027-01-10T00:00:00+07:00'),
    roles: ['receptionist'],
    staffIds: [],
  });
}

/** At the kiosk, who asks to be remembered; declined, taken back, gone, and back again as one who is known. */
async function walkIn(world: PlantedWorld, host: string, mails: () => number): Promise<void> {
  const [reception, kiosk] = [world.as('resepsionis'), world.as('kiosk')];
  const act = (visitId: string, what: string, more: object = {}, who = reception): Promise<unknown> =>
    who.send('POST', `${at}/visits/${visitId}/${what}`, { commandId: randomUUID(), ...more });
  const body = signInBody({ remember: true }, { hostId: host });
  const visit = await kiosk.send<SignedInVisit>('POST', `${at}/visits`, body);
  await kiosk.send('POST', `${at}/visits`, body);
  world.know('visitId', visit.visitId);
  world.know('token', visit.path.split('/').at(-1) ?? '');
  await until('the host has mail', () => Promise.resolve(mails() > 0), 20_000);
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

async function invite(world: PlantedWorld, host: string): Promise<void> {
  const [reception, kiosk] = [world.as('resepsionis'), world.as('kiosk')];
  const invitation = await reception.send<InvitationEntry>('POST', `${at}/invitations`, {
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
      { ...part, id: randomUUID(), type: 'note', floorId: null, searched: false, text: wardenNote, withdraws: [] },
    ],
    evacuationId,
  );
  world.know('evacuationId', evacuationId);
  await warden.send('POST', `${at}/evacuations/${evacuationId}/end`, {
    ...{ id: randomUUID(), deviceId: part.deviceId, outcome: 'over' },
  });
}

/** What whoever has an account, a kiosk or nothing is answered at every door of the document that only reads. */
export async function everyAnswer(server: ServerProcess, world: PlantedWorld): Promise<Place[]> {
  const api = await ApiDocument.of(server.origin);
  const addresses = api.routes.filter(({ method }) => method === 'GET').flatMap((route) => addressesOf(route, world));
  const answers: Place[] = [];
  for (const address of addresses)
    for (const [who, client] of world.askers) {
      const answer = await fetch(server.origin + address, { headers: client.credentials });
      const content = Buffer.from(await answer.arrayBuffer());
      answers.push({ where: `GET ${address} as ${who} ${answer.status}`, content });
    }
  return answers;
}

/** Each with every id that is known for its place. */
function addressesOf({ path, operation }: Route, { ids }: PlantedWorld): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  const paths = names.reduce<string[]>(
    (made, parameter) =>
      made.flatMap((each) =>
        (ids[parameter] ?? ['none']).map((id) => each.replace(`{${parameter}}`, encodeURIComponent(id))),
      ),
    [path],
  );
  const asked = new Set(operation.parameters?.filter((each) => each.in === 'query').map((each) => each.name));
  const period = { from: date, to: date, date, buildings: buildingId };
  const query = new URLSearchParams(Object.entries(period).filter(([parameter]) => asked.has(parameter)));
  return paths.map((each) => (query.size === 0 ? each : `${each}?${query.toString()}`));
}
