/** The HTTP interface, from outside: what the document says, who may, and what comes of nonsense. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeliveryEntry,
  OfficerBody,
  Session,
  SignedInVisit,
  Statistics,
  StopPage,
} from '@satuatap/shared/contract';
import type { Ticket } from '@satuatap/shared/queue';
import { ApiDocument, type Route } from '../support/api-document.js';
import { Client } from '../support/client.js';
import { databases, satuatap, ServerProcess } from '../support/server-process.js';
import { addStaff } from '../support/workday.js';

describe.each(databases)('on %s', (database) => {
  const building = 'kecamatan';
  const elsewhere = 'jakabaring';

  type Askers = Record<'nobody' | 'officer' | 'supervisor' | 'kiosk' | 'board' | 'tablet', Client>;
  let server: ServerProcess;
  let api: ApiDocument;
  let askers: Askers;
  /** What each route was right to take, for nonsense in one place of it. */
  const taken = new Map<string, { as: Client; path: string; body: object }>();

  beforeAll(async () => {
    server = await ServerProcess.start({ database, env: { RATE_LIMITS: 'off' } });
    api = await ApiDocument.of(server.origin);
    askers = {
      nobody: new Client(server.origin, building),
      officer: await Client.staff(server.origin, building, 'loket1'),
      supervisor: await Client.staff(server.origin, building, 'pengawas'),
      kiosk: await Client.device(server.origin, building, 'kiosk'),
      board: await Client.device(server.origin, building, 'board'),
      tablet: await Client.device(server.origin, building, 'survey'),
    };
  }, 60_000);
  afterAll(() => server.dispose());

  const long = 120_000;

  interface Reply {
    readonly status: number;
    readonly type: string;
    readonly text: string;
  }
  const ask = async (
    route: Route,
    {
      as = askers.nobody,
      path = '',
      body,
      headers = {},
    }: {
      as?: Client;
      path?: string;
      body?: string;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Reply> => {
    const answer = await fetch(`${server.origin}${path || pathOf(route)}`, {
      method: route.method,
      headers: {
        ...as.credentials,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    };
  };
  const pathOf = ({ path }: Route, words: Record<string, string> = {}): string =>
    path.replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => words[name] ?? { buildingId: building, ticketId: '1' }[name] ?? 'none',
    ) + (words['query'] ? `?${words['query']}` : '');

  /** Who may use each route. A route that is not here is let in by nobody's decision. */
  const may: Readonly<Record<string, readonly (keyof Askers)[]>> = (() => {
    const staff = ['officer', 'supervisor'] as const;
    const devices = ['kiosk', 'board', 'tablet'] as const;
    const everybody = ['nobody', ...staff, ...devices] as const;
    return {
      'POST /api/v1/session': everybody,
      'DELETE /api/v1/session': everybody,
      'GET /api/v1/session': staff,
      'GET /api/v1/staff': staff,
      'POST /api/v1/devices': everybody,
      'POST /api/v1/devices/pairing': everybody,
      'POST /api/v1/devices/approve': ['supervisor'],
      'POST /api/v1/devices/status': devices,
      'GET /api/v1/devices/self': devices,
      'POST /api/v1/devices/{deviceId}/attend': staff,
      'GET /api/v1/devices/printer': ['kiosk'],
      'DELETE /api/v1/devices/{deviceId}': ['supervisor'],
      'GET /api/v1/buildings': everybody,
      'GET /api/v1/buildings/{buildingId}': everybody,
      'GET /api/v1/buildings/{buildingId}/devices': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/tickets': [...staff, 'kiosk'],
      'GET /api/v1/buildings/{buildingId}/tickets': staff,
      'POST /api/v1/buildings/{buildingId}/announcements': ['board'],
      'POST /api/v1/buildings/{buildingId}/commands': staff,
      'GET /api/v1/buildings/{buildingId}/tickets/{ticketId}/events': staff,
      'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/print': ['kiosk'],
      'GET /api/v1/buildings/{buildingId}/services/{serviceId}/slots': everybody,
      'POST /api/v1/buildings/{buildingId}/appointments': everybody,
      'GET /api/v1/buildings/{buildingId}/appointments': staff,
      'POST /api/v1/buildings/{buildingId}/appointments/check-in': [...staff, 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/appointments/{appointmentId}/cancel': staff,
      'GET /api/v1/appointments/{token}': everybody,
      'POST /api/v1/appointments/{token}/cancel': everybody,
      'POST /api/v1/appointments/{token}/move': everybody,
      'GET /api/v1/tickets/{token}': everybody,
      'POST /api/v1/tickets/{token}/cancel': everybody,
      'GET /api/v1/tickets/{token}/survey': everybody,
      'POST /api/v1/tickets/{token}/survey': everybody,
      'GET /api/v1/buildings/{buildingId}/survey/ticket': ['tablet'],
      'POST /api/v1/buildings/{buildingId}/survey/answers': ['tablet'],
      'GET /api/v1/buildings/{buildingId}/forecast/calibration': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/survey/report': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/survey/report.csv': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/survey/comments': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/survey/comments/{commentId}': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/alarms/take': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/alarms/release': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/messages': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/messages': ['officer', 'supervisor'],
      'DELETE /api/v1/buildings/{buildingId}/messages/{messageId}': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/messages/{messageId}/read': ['officer', 'supervisor'],
      'GET /api/v1/buildings/{buildingId}/directory': [...staff, 'kiosk'],
      'GET /api/v1/buildings/{buildingId}/directory/self': staff,
      'GET /api/v1/buildings/{buildingId}/directory/agencies': staff,
      'PUT /api/v1/buildings/{buildingId}/directory/agencies/{agencyId}': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/officers': ['supervisor'],
      'PUT /api/v1/buildings/{buildingId}/officers/{officerId}': ['supervisor'],
      'DELETE /api/v1/buildings/{buildingId}/officers/{officerId}': ['supervisor'],
      'PUT /api/v1/buildings/{buildingId}/officers/{officerId}/presence': staff,
      'POST /api/v1/buildings/{buildingId}/officers/import': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/officers.csv': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/audit': [],
      'GET /api/v1/buildings/{buildingId}/audit.csv': [],
      'GET /api/v1/buildings/{buildingId}/retention': [],
      'GET /api/v1/buildings/{buildingId}/push': staff,
      'POST /api/v1/buildings/{buildingId}/push/subscriptions': staff,
      'POST /api/v1/buildings/{buildingId}/push/subscriptions/remove': staff,
      'POST /api/v1/buildings/{buildingId}/people/find': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/people/{personId}': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/people/{personId}/file': ['supervisor'],
      'DELETE /api/v1/buildings/{buildingId}/people/{personId}': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/watch-list': ['supervisor'],
      'PUT /api/v1/buildings/{buildingId}/watch-list/{entryId}': ['supervisor'],
      'DELETE /api/v1/buildings/{buildingId}/watch-list/{entryId}': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/watch-list/alert': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/watch-list/hits': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/watch-list/hits/{visitId}/dismiss': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/notices/faults': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations/believed': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations/under-way': everybody,
      'GET /api/v1/buildings/{buildingId}/evacuations/current': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/evacuations/parts': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/end': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/report.csv': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/evacuations/{evacuationId}/people.csv': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/occupancy': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/occupancy/history': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/occupancy/kiosk': everybody,
      'POST /api/v1/buildings/{buildingId}/occupancy/counts': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/occupancy/counts/{countId}/undo': ['supervisor'],
      // Door counters alone.
      'POST /api/v1/buildings/{buildingId}/occupancy/doors': [],
      'GET /api/v1/overview': ['supervisor'],
      'GET /api/v1/statistics': ['supervisor'],
      'GET /api/v1/statistics.csv': ['supervisor'],
      'GET /api/v1/statistics.xlsx': ['supervisor'],
      'GET /api/v1/statistics/facts.csv': ['supervisor'],
      'GET /api/v1/statistics/facts.xlsx': ['supervisor'],
      'GET /api/v1/statistics/distribution': ['supervisor'],
      'GET /api/v1/statistics/stops': ['supervisor'],
      'GET /api/v1/me/statistics': staff,
      'GET /api/v1/buildings/{buildingId}/days': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/days/{date}/events': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/days/{date}/tickets/{ticketId}': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/visits': staff,
      'GET /api/v1/buildings/{buildingId}/visits/changes': staff,
      'POST /api/v1/buildings/{buildingId}/visits': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/visits/known': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/visits/find': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/visits/arrivals': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/visits/{visitId}/badge': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/visits/{visitId}/ticket': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/visit': staff,
      'GET /api/v1/buildings/{buildingId}/invitations': staff,
      'POST /api/v1/buildings/{buildingId}/invitations': staff,
      'POST /api/v1/buildings/{buildingId}/invitations/find': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/invitations/{invitationId}/cancel': staff,
      'POST /api/v1/buildings/{buildingId}/invitations/{invitationId}/undo': staff,
      'GET /api/v1/invitations/{token}': everybody,
      'GET /api/v1/visits/{token}': everybody,
      'POST /api/v1/visits/{token}/leave': everybody,
      'POST /api/v1/visits/{token}/forget': everybody,
      'POST /api/v1/buildings/{buildingId}/visits/{visitId}/answer': staff,
      'POST /api/v1/buildings/{buildingId}/visits/{visitId}/leave': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/visits/{visitId}/undo': staff,
      'POST /api/v1/buildings/{buildingId}/visits/departures': ['supervisor', 'kiosk'],
      'POST /api/v1/buildings/{buildingId}/visits/close-day': ['supervisor'],
      'GET /api/v1/buildings/{buildingId}/deliveries': staff,
      'POST /api/v1/buildings/{buildingId}/deliveries': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/told': staff,
      'POST /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/direct': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/hand-over': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/return': ['supervisor'],
      'POST /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/undo': staff,
      'GET /api/v1/buildings/{buildingId}/deliveries/{deliveryId}/signature': staff,
      'GET /api/v1/about': everybody,
      'GET /health': everybody,
      'GET /ready': everybody,
    };
  })();

  describe('the document', () => {
    it('knows every route, with its words, its body, its answer and its problems', () => {
      expect(api.routes.map(({ name }) => name).sort((a, b) => a.localeCompare(b))).toEqual(
        Object.keys(may).sort((a, b) => a.localeCompare(b)),
      );
      for (const route of api.routes) {
        const { summary, requestBody, responses } = route.operation;
        expect([route.name, summary ?? '']).not.toEqual([route.name, '']);
        if (requestBody) expect([route.name, api.bodyOf(route)]).not.toEqual([route.name, []]);
        const done = Object.keys(responses).filter((status) => status.startsWith('2'));
        expect([route.name, done.length]).toEqual([route.name, 1]);
        if (done[0] !== '204') expect(responses[done[0] ?? '']?.content).toBeDefined();
      }
    });

    it('knows what a question is made of', () => {
      const route = api.routes.find(({ name }) => name === 'GET /api/v1/buildings/{buildingId}/tickets');
      expect(route?.operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'number', in: 'query', required: true }),
      );
    });

    it(
      'has the answers right',
      async () => {
        const { officer, supervisor, kiosk, board, tablet, nobody } = askers;
        const { token, number, date } = await kiosk.issue(['legalisasi']);
        const today = `from=${date}&to=${date}`;
        const counterId = 'loket-1';
        const served = await kiosk.issue(['legalisasi']);
        await officer.command({ type: 'openCounter', counterId });
        await officer.command({ type: 'callTicket', counterId, ticketId: served.ticketId });
        await officer.command({ type: 'start', counterId });
        await officer.command({ type: 'finish', counterId });
        const colleague: OfficerBody = {
          name: 'Wening Belida',
          agencyId: 'pupr',
          title: 'Staf',
          tasks: ['Jalan'],
          floorId: null,
          room: '',
          extension: '',
          email: null,
          account: null,
        };
        const occupancy = '/api/v1/buildings/{buildingId}/occupancy';
        const countId = 'count-of-the-main-hall';
        const door = await Client.device(server.origin, building, 'door');
        const admin = await Client.staff(server.origin, building, 'admin');
        const entryId = 'entry-of-the-watch-list';
        const survey = { commandId: randomUUID(), answers: { U3: 4, U7: 3 }, comment: 'Cepat' };
        const visits = '/api/v1/buildings/{buildingId}/visits';
        const command = (more: object = {}): object => ({ commandId: randomUUID(), ...more });
        const phone = '0812 3456 789';
        const visitor = { name: 'Siti Aminah', phone, remember: true };
        const visit = { visitor, agencyId: 'kecamatan', purposeId: 'meeting', consent: { language: 'id' } };
        const visited = await kiosk.send<SignedInVisit>(
          'POST',
          `/buildings/${building}/visits`,
          command({ ...visit, visitor: { name: 'Ali' } }),
        );
        const { visitId } = visited;
        const deliveries = '/api/v1/buildings/{buildingId}/deliveries';
        const parcel = { agencyId: 'kecamatan', sender: 'Toko Kertas', shelf: 'Rak B', visitId };
        const { id: deliveryId } = await supervisor.send<DeliveryEntry>(
          'POST',
          `/buildings/${building}/deliveries`,
          command(parcel),
        );
        const year = new Date().getFullYear();
        const period = `from=${year}-01-01&to=${year + 1}-01-01`;
        const good: readonly (readonly [string, Client, object | null, Record<string, string>?])[] = [
          ['POST /api/v1/session', nobody, { name: 'admin', password: 'satuatap' }],
          ['GET /api/v1/session', officer, null],
          ['GET /api/v1/staff', officer, null],
          ['GET /api/v1/buildings', nobody, null],
          ['GET /api/v1/buildings/{buildingId}', nobody, null],
          ['POST /api/v1/devices', nobody, { kind: 'sign', buildingId: building }],
          ['GET /api/v1/buildings/{buildingId}/devices', supervisor, null],
          [
            'POST /api/v1/buildings/{buildingId}/tickets',
            kiosk,
            { commandId: randomUUID(), serviceIds: ['sktm'], priority: null },
          ],
          ['GET /api/v1/buildings/{buildingId}/tickets', officer, null, { query: `number=${number}` }],
          [
            'POST /api/v1/buildings/{buildingId}/commands',
            officer,
            { commandId: randomUUID(), command: { type: 'openCounter', counterId } },
          ],
          [
            'POST /api/v1/buildings/{buildingId}/announcements',
            board,
            { commandId: randomUUID(), ticketId: 1, callSeq: 1, how: 'clips' },
          ],
          ['GET /api/v1/buildings/{buildingId}/tickets/{ticketId}/events', officer, null],
          ['GET /api/v1/tickets/{token}', nobody, null, { token }],
          ['POST /api/v1/tickets/{token}/cancel', nobody, { commandId: randomUUID() }, { token }],
          [
            'GET /api/v1/buildings/{buildingId}/survey/ticket',
            tablet,
            null,
            { query: `ticket=${served.number}` },
          ],
          ['POST /api/v1/tickets/{token}/survey', nobody, survey, { token: served.token }],
          ['GET /api/v1/tickets/{token}/survey', nobody, null, { token: served.token }],
          ['POST /api/v1/buildings/{buildingId}/survey/answers', tablet, { ...survey, ticket: served.path }],
          ['GET /api/v1/buildings/{buildingId}/forecast/calibration', supervisor, null, { query: period }],
          ['GET /api/v1/buildings/{buildingId}/survey/report', supervisor, null, { query: period }],
          ['GET /api/v1/buildings/{buildingId}/survey/report.csv', supervisor, null, { query: period }],
          [
            'GET /api/v1/buildings/{buildingId}/survey/comments',
            supervisor,
            null,
            { query: `state=new&${period}` },
          ],
          [
            'PUT /api/v1/buildings/{buildingId}/watch-list/{entryId}',
            supervisor,
            {
              name: 'Budi',
              reason: 'Pernah mengancam',
              expiresAt: Date.now() + 86_400_000,
              roles: ['supervisor'],
              staffIds: [],
            },
            { entryId },
          ],
          ['GET /api/v1/buildings/{buildingId}/watch-list', supervisor, null],
          ['GET /api/v1/buildings/{buildingId}/watch-list/alert', supervisor, null],
          ['GET /api/v1/buildings/{buildingId}/watch-list/hits', supervisor, null],
          ['POST /api/v1/buildings/{buildingId}/people/find', supervisor, { phone: '08123456789' }],
          ['GET /api/v1/buildings/{buildingId}/audit', admin, null, { query: today }],
          [
            'GET /api/v1/buildings/{buildingId}/audit.csv',
            admin,
            null,
            { query: `${today}&of=installation` },
          ],
          ['GET /api/v1/buildings/{buildingId}/retention', admin, null],
          ['POST /api/v1/devices/status', kiosk, { paper: 'low', help: true }],
          ['GET /api/v1/devices/self', kiosk, null],
          ['GET /api/v1/buildings/{buildingId}/directory', officer, null, { query: 'query=kepala' }],
          ['GET /api/v1/buildings/{buildingId}/directory', kiosk, null],
          ['GET /api/v1/buildings/{buildingId}/directory/self', officer, null],
          ['GET /api/v1/buildings/{buildingId}/directory/self', supervisor, null],
          ['GET /api/v1/buildings/{buildingId}/directory/agencies', officer, null],
          [
            'PUT /api/v1/buildings/{buildingId}/directory/agencies/{agencyId}',
            supervisor,
            { agencyId: 'pupr', shows: 'name', room: true, presence: true },
            { agencyId: 'pupr' },
          ],
          ['POST /api/v1/buildings/{buildingId}/officers', supervisor, colleague],
          [
            'POST /api/v1/buildings/{buildingId}/officers/import',
            supervisor,
            { format: 'csv', content: 'Nama;Instansi;Jabatan\nSari;sihir;Staf', dryRun: true },
          ],
          ['GET /api/v1/buildings/{buildingId}/officers.csv', supervisor, null],
          ['GET /api/v1/buildings/{buildingId}/notices/faults', supervisor, null],
          [`POST ${occupancy}/counts`, supervisor, { commandId: countId, zoneId: 'ruang-utama', people: 3 }],
          [`POST ${occupancy}/counts/{countId}/undo`, supervisor, command(), { countId }],
          [
            `POST ${occupancy}/doors`,
            door,
            command({ zoneId: 'ruang-utama', at: Date.now(), came: 2, went: 1 }),
          ],
          [`GET ${occupancy}`, supervisor, null],
          [`GET ${occupancy}/kiosk`, nobody, null],
          [`GET ${occupancy}/history`, supervisor, null, { query: `${today}&place=building` }],
          ['GET /api/v1/overview', supervisor, null],
          ['GET /api/v1/statistics', supervisor, null, { query: `${today}&by=heat` }],
          ['GET /api/v1/statistics.csv', supervisor, null, { query: `${today}&by=hour&excel=yes` }],
          ['GET /api/v1/statistics.xlsx', supervisor, null, { query: `${today}&by=hour` }],
          ['GET /api/v1/statistics/facts.csv', supervisor, null, { query: today }],
          ['GET /api/v1/statistics/facts.xlsx', supervisor, null, { query: today }],
          ['GET /api/v1/statistics/distribution', supervisor, null, { query: `${today}&of=wait` }],
          ['GET /api/v1/statistics/stops', supervisor, null, { query: today }],
          ['GET /api/v1/me/statistics', officer, null, { query: today }],
          ['GET /api/v1/buildings/{buildingId}/days', supervisor, null, { query: today }],
          ['GET /api/v1/buildings/{buildingId}/days/{date}/events', supervisor, null, { date }],
          ['GET /api/v1/buildings/{buildingId}/days/{date}/tickets/{ticketId}', supervisor, null, { date }],
          [`POST ${visits}`, kiosk, command(visit)],
          [`POST ${visits}/known`, kiosk, { phone }],
          [`POST ${visits}/find`, supervisor, { text: 'Umi' }],
          [`GET ${visits}`, supervisor, null],
          [`GET ${visits}/changes`, supervisor, null],
          [
            `POST ${visits}/{visitId}/answer`,
            supervisor,
            command({ answer: { type: 'accept' } }),
            { visitId },
          ],
          [`POST ${visits}/{visitId}/undo`, supervisor, command(), { visitId }],
          [`POST ${visits}/{visitId}/badge`, kiosk, command(), { visitId }],
          [`POST ${visits}/{visitId}/ticket`, kiosk, command({ serviceIds: ['sktm'] }), { visitId }],
          ['GET /api/v1/visits/{token}', nobody, null, { token: visited.path.slice(3) }],
          ['POST /api/v1/visits/{token}/forget', nobody, command(), { token: visited.path.slice(3) }],
          ['POST /api/v1/visits/{token}/leave', nobody, command(), { token: visited.path.slice(3) }],
          [
            'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/visit',
            officer,
            command({ ...visit, visitor: { name: 'Umi' } }),
          ],
          ['GET /api/v1/buildings/{buildingId}/invitations', supervisor, null],
          [`POST ${visits}/{visitId}/leave`, supervisor, command(), { visitId }],
          [`POST ${visits}/departures`, kiosk, command({ code: visited.number })],
          [`POST ${visits}/close-day`, supervisor, command()],
          [`POST ${deliveries}`, supervisor, command(parcel)],
          [`GET ${deliveries}`, supervisor, null],
          [`POST ${deliveries}/{deliveryId}/told`, supervisor, command(), { deliveryId }],
          [
            `POST ${deliveries}/{deliveryId}/direct`,
            supervisor,
            command({ agencyId: 'dukcapil' }),
            { deliveryId },
          ],
          [
            `POST ${deliveries}/{deliveryId}/hand-over`,
            supervisor,
            command({ takenBy: 'Umi', signature: 'M1 1L9 9' }),
            { deliveryId },
          ],
          [`GET ${deliveries}/{deliveryId}/signature`, supervisor, null, { deliveryId }],
          [`POST ${deliveries}/{deliveryId}/undo`, supervisor, command(), { deliveryId }],
          [
            `POST ${deliveries}/{deliveryId}/return`,
            supervisor,
            command({ reason: 'Salah' }),
            { deliveryId },
          ],
          ['GET /api/v1/about', nobody, null],
          ['GET /health', nobody, null],
          ['GET /ready', nobody, null],
        ];
        for (const [name, as, body, words] of good) {
          const route = api.routes.find((each) => each.name === name);
          if (!route) throw new Error(`There is no route ${name}.`);
          const reply = await ask(route, {
            as,
            path: pathOf(route, words),
            ...(body ? { body: JSON.stringify(body) } : {}),
          });
          expect([name, reply.status < 300, reply.text]).toEqual([name, true, reply.text]);
          expect(api.mistakes(route, reply.status, reply.type, reply.text)).toBe('');
          if (body) taken.set(name, { as, path: pathOf(route, words), body });
        }
      },
      long,
    );
  });

  describe('a number', () => {
    const find = (query: string): Promise<Ticket> =>
      askers.officer.send('GET', `/buildings/${building}/tickets${query}`);

    it('is found however it is written, also when its ticket has ended', async () => {
      const { ticketId, number } = await askers.kiosk.issue(['legalisasi']);
      await askers.officer.command({ type: 'cancel', ticketId });
      for (const text of [number, ` ${number.toLowerCase()} `, number.replace(/(\D)0*/, '$1-')]) {
        expect(await find(`?number=${encodeURIComponent(text)}`)).toMatchObject({
          id: ticketId,
          number,
          stops: [{ state: 'cancelled' }],
        });
      }
    });

    it('that nobody has is told apart from what is no number', async () => {
      await expect(find('?number=Z999')).rejects.toMatchObject({
        problem: { status: 404, code: 'not-found' },
      });
      for (const query of [
        '',
        '?number=',
        '?number=12',
        '?number=S',
        '?number=S1&number=S2',
        '?number=S1&more=1',
        `?number=S${'0'.repeat(30)}1`,
      ]) {
        await expect(find(query)).rejects.toMatchObject({
          problem: { status: 400, code: 'invalid-input', errors: expect.anything() },
        });
      }
    });
  });

  describe('who may', () => {
    it(
      'is decided for every route and every kind of asker',
      async () => {
        for (const route of api.routes) {
          for (const [kind, as] of Object.entries(askers)) {
            // Signing out would end the session that the next route needs.
            if (route.name === 'DELETE /api/v1/session' && kind !== 'nobody') continue;
            const { status } = await ask(route, {
              as,
              ...(route.operation.requestBody ? { body: '{}' } : {}),
            });
            const letIn = may[route.name]?.includes(kind as keyof Askers) ?? false;
            const refused = letIn ? null : kind === 'nobody' ? 401 : 403;
            const shown = status === 401 || status === 403 ? status : null;
            // A device is no staff, and staff no device: who shows the wrong proof is not known by the other.
            const right = shown === refused || (refused !== null && shown === 401 && !letIn);
            expect([route.name, kind, right, status]).toEqual([route.name, kind, true, status]);
          }
        }
      },
      long,
    );

    it(
      'ends at the door of the building, for staff and for devices',
      async () => {
        await addStaff(server, 'tamu-loket', 'supervisor', [building]);
        const own = await Client.staff(server.origin, elsewhere, 'tamu-loket', 'sepuluh-huruf');
        const kiosk = new Client(server.origin, elsewhere, askers.kiosk.credentials);
        const forbidden = { problem: { code: 'forbidden' } };
        await expect(own.command({ type: 'openCounter', counterId: 'loket-1' })).rejects.toMatchObject(
          forbidden,
        );
        await expect(own.issue(['kk'])).rejects.toMatchObject(forbidden);
        await expect(own.send('GET', `/buildings/${elsewhere}/devices`)).rejects.toMatchObject(forbidden);
        await expect(kiosk.issue(['kk'])).rejects.toMatchObject(forbidden);
        expect(await own.send('GET', `/buildings/${building}/devices`)).toEqual(expect.any(Array));
      },
      long,
    );

    it(
      'looks back on its agencies, its buildings, and of officers on nobody but itself',
      async () => {
        await addStaff(server, 'kepala-bapenda', 'supervisor', [building], ['bapenda']);
        const own = await Client.staff(server.origin, building, 'kepala-bapenda', 'sepuluh-huruf');
        const { ticketId, date } = await askers.kiosk.issue(['legalisasi']);
        const period = `from=${date}&to=${date}`;
        const statusOf = async (path: string): Promise<number> => (await own.request('GET', path)).status;
        const refused = [
          `/statistics?by=day&${period}&buildings=${elsewhere}`,
          `/statistics?by=day&${period}&agency=dukcapil`,
          `/statistics.csv?by=day&${period}&agency=bapenda,dukcapil`,
          `/statistics/distribution?of=wait&${period}&buildings=${building}&service=legalisasi`,
          `/statistics/stops?${period}&buildings=${building}&service=legalisasi`,
          `/statistics/facts.xlsx?${period}&agency=dukcapil`,
          `/buildings/${building}/days/${date}/events`,
          `/buildings/${building}/days/${date}/tickets/${ticketId}`,
          `/buildings/${elsewhere}/days?${period}`,
          `/buildings/${building}/people/${'0'.repeat(36)}`,
          `/buildings/${building}/people/${'0'.repeat(36)}/file`,
        ];
        expect(await Promise.all(refused.map(statusOf))).toEqual(refused.map(() => 403));
        const ofAll = [
          own.send('POST', `/buildings/${building}/people/find`, { phone: '081234567890' }),
          own.send('DELETE', `/buildings/${building}/people/${'0'.repeat(36)}`),
          own.send('POST', `/buildings/${building}/visits/close-day`, { commandId: randomUUID() }),
        ];
        for (const asked of ofAll)
          await expect(asked).rejects.toMatchObject({ problem: { code: 'forbidden' } });
        const stopLine = { type: 'stopLine', serviceId: 'legalisasi', reason: 'Listrik padam' } as const;
        await expect(own.command(stopLine)).rejects.toMatchObject({ problem: { code: 'forbidden' } });
        const { rows } = await own.send<Statistics>('GET', `/statistics?by=agency&${period}`);
        expect(rows.map(({ key }) => key).filter((key) => key !== `${building}/bapenda`)).toEqual([]);
        const { stops } = await own.send<StopPage>('GET', `/statistics/stops?${period}`);
        expect(stops.filter(({ agencyId }) => agencyId !== 'bapenda')).toEqual([]);
        const facts = await own.request('GET', `/statistics/facts.csv?${period}`);
        expect(await facts.text()).not.toContain('dukcapil');
        // All that the whole building's supervisor gets tells no officer from another.
        const seen = await Promise.all(
          [`/buildings/${building}/days/${date}/events`, `/statistics/facts.csv?${period}`].map(
            async (path) => (await askers.supervisor.request('GET', path)).text(),
          ),
        );
        const { staffId } = await askers.officer.send<Session>('GET', '/session');
        expect(seen.join()).not.toContain(staffId);
        expect(await askers.officer.send('GET', `/me/statistics?${period}`)).toMatchObject({ live: true });
      },
      long,
    );

    it('is not asked of a page of another site, whose requests bring our cookie along', async () => {
      const [route] = api.routes.filter(
        ({ name }) => name === 'POST /api/v1/buildings/{buildingId}/commands',
      );
      if (!route) throw new Error('The route is not there.');
      const headers = { origin: 'https://example.org' };
      expect(await ask(route, { as: askers.officer, body: '{}', headers })).toMatchObject({ status: 403 });
      const own = { origin: server.origin };
      expect(await ask(route, { as: askers.officer, body: '{}', headers: own })).toMatchObject({
        status: 400,
      });
    });
  });

  describe('nonsense', () => {
    /** Of types that a database takes: some of them it takes otherwise than the rules of a field do. */
    const plain: readonly string[] = [
      '0',
      '-1',
      '1e300',
      '1.5',
      '9007199254740993',
      '""',
      '" "',
      '"__proto__"',
      '"constructor"',
      '"\\u0000"',
      '"\\ud800"',
      '"2026-13-45"',
      JSON.stringify('x'.repeat(5000)),
    ];
    const shapes: readonly string[] = [
      'null',
      'true',
      '[]',
      '{}',
      '[[]]',
      '[null]',
      '{"__proto__":1}',
      '{"toString":1}',
      '["legalisasi","legalisasi"]',
    ];
    const commands: readonly string[] = [
      '{"type":"issue"}',
      '{"type":"closeDay"}',
      '{"type":"hold","counterId":"loket-1","reason":"x","until":1e300}',
      '{"type":"undo","seq":1e21}',
      '{"type":"transfer","ticketId":1,"to":{"serviceId":"__proto__"},"position":"head"}',
      '{"type":"transfer","ticketId":1,"to":null,"position":"head"}',
      '{"type":"openCounter","counterId":"toString"}',
      '{"type":"stopLine","serviceId":"__proto__","reason":"x"}',
    ];
    /** What no rule lets through does not depend on the database. */
    const innerValues = database === 'SQLite' ? shapes : [];
    const valuesFor = (route: Route): readonly string[] => [
      ...plain,
      ...innerValues,
      ...(route.name.endsWith('/commands') ? commands : []),
    ];
    const bodies: readonly string[] = [
      '',
      ' ',
      '{',
      'null',
      '[]',
      '"x"',
      '1',
      'true',
      '{}',
      '{"__proto__":{"role":"administrator"}}',
      '{"constructor":{"prototype":{}}}',
      '['.repeat(30_000) + ']'.repeat(30_000),
      '{"a":'.repeat(9000) + '1' + '}'.repeat(9000),
      'x'.repeat(70_000),
      '\u0000',
      '{"commandId":"a","commandId":"b"}',
    ];

    /** What is wrong with the answer to nonsense; empty if it is a problem, or was taken for sense. */
    const fault = async (route: Route, options: Parameters<typeof ask>[1]): Promise<string> => {
      const reply = await ask(route, options);
      if (reply.status >= 500)
        return `${route.name} ${reply.status} for ${options?.body?.slice(0, 100)} ${options?.path}`;
      return api.mistakes(route, reply.status, reply.type, reply.text);
    };
    /** The ways to what stands within the fields of a body. */
    const innerNames = (body: object): string[][] =>
      Object.entries(body).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null
          ? Object.keys(value as object).map((inner) => [name, inner])
          : [],
      );
    /** The body as JSON, with any text where the names lead. */
    function withRaw(body: object, [name = '', ...names]: readonly string[], raw: string): string {
      const inner: unknown = Reflect.get(body, name);
      const value = names.length > 0 ? withRaw(inner as object, names, raw) : raw;
      const others = Object.entries(body).filter(([each]) => each !== name);
      const all = [
        ...others.map(([each, of]) => [each, JSON.stringify(of)] as const),
        [name, value] as const,
      ];
      return Array.isArray(body)
        ? `[${all.map(([, text]) => text).join(',')}]`
        : `{${all.map(([each, text]) => `"${each}":${text}`).join(',')}}`;
    }
    /** Somebody who may, and who has nothing to lose where anybody may. */
    const proof = (route: Route): Client => askers[may[route.name]?.[0] ?? 'nobody'];

    it(
      'in a body is refused with a reason, field by field',
      async () => {
        const faults: string[] = [];
        let asked = 0;
        for (const route of api.routes.filter(({ operation }) => operation.requestBody)) {
          const { as, path, body: right } = taken.get(route.name) ?? { as: proof(route), path: '', body: {} };
          const named = api.bodyOf(route).includes('commandId') ? ['commandId'] : [];
          const fresh = (): object => ({
            ...right,
            ...Object.fromEntries(named.map((id) => [id, randomUUID()])),
          });
          const field = [
            ...api.bodyOf(route).flatMap((name) => valuesFor(route).map((value) => [[name], value] as const)),
            ...innerNames(right).flatMap((names) => innerValues.map((value) => [names, value] as const)),
          ].map(([names, value]) => withRaw(fresh(), names, value));
          for (const body of [...(database === 'SQLite' ? bodies : []), ...field]) {
            asked += 1;
            const found = await fault(route, { as, path, body });
            if (found !== '') faults.push(found);
          }
        }
        expect(faults).toEqual([]);
        expect(asked).toBeGreaterThan(500);
      },
      long,
    );

    it('in a period is refused, as no day, no order and no end', async () => {
      for (const [from, to] of [
        ['2026-02-31', '2026-03-31'],
        ['2026-12-31', '2026-01-01'],
        ['0001-01-01', '9999-12-31'],
        ['9999-12-31', '9999-12-31T'],
      ])
        for (const path of ['report', 'report.csv'])
          await expect(
            askers.supervisor.send('GET', `/buildings/${building}/survey/${path}?from=${from}&to=${to}`),
          ).rejects.toMatchObject({ problem: { status: 400, code: 'invalid-input' } });
    });

    it(
      'in an address, a type or a question is refused, too',
      async () => {
        const words = [
          '__proto__',
          '%00',
          '%zz',
          '..%2f..%2fetc',
          'x'.repeat(90),
          'x'.repeat(5000),
          '-1',
          '1e9',
          '99999999999999999999',
          "'--",
          '%F0%9F%92%A5',
        ];
        const faults: string[] = [];
        for (const route of api.routes) {
          const as = proof(route);
          const body = route.operation.requestBody ? { body: '{}' } : {};
          for (const word of route.path.includes('{') ? words : []) {
            // What is of a building is looked for only in one that is there.
            const inside = route.path.replace('{buildingId}', building);
            const path = (inside.includes('{') ? inside : route.path).replaceAll(/\{\w+\}/g, word);
            const reply = await ask(route, { as, path, ...body });
            if (reply.status >= 500 || !reply.type.startsWith('application/problem+json'))
              faults.push(`${path.slice(0, 80)}: ${reply.status} ${reply.type}`);
          }
          const found = await fault(route, {
            as,
            path: `${pathOf(route)}?__proto__=1&page[]=2&x=%00`,
            ...body,
          });
          if (found !== '') faults.push(found);
          if (!route.operation.requestBody) continue;
          for (const type of [
            'text/plain',
            'application/xml',
            'application/x-www-form-urlencoded',
            'multipart/form-data',
            'nonsense;;',
            '',
          ]) {
            const other = await fault(route, { as, body: 'a=b', headers: { 'content-type': type } });
            if (other !== '') faults.push(`${type}: ${other}`);
          }
        }
        expect(faults).toEqual([]);
      },
      long,
    );

    it(
      'left no trace: the server works on, and its journal is in order',
      async () => {
        const before = await askers.kiosk.issue(['legalisasi']);
        expect(before.number).toMatch(/^S\d+$/);
        expect((await fetch(`${server.origin}/health`)).status).toBe(200);
        expect(await satuatap(server, 'verify')).toContain('0 findings');
      },
      long,
    );
  });

  describe('the pages', () => {
    it.each(['/', '/kiosk/', '/display/', '/console/', '/t/some-token', '/api/docs'])(
      '%s come under the strict content policy',
      async (path) => {
        const { status, headers } = await fetch(`${server.origin}${path}`);
        expect(status).toBe(200);
        const policy = headers.get('content-security-policy') ?? '';
        for (const rule of [
          "default-src 'self'",
          "script-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "frame-ancestors 'self'",
          "form-action 'self'",
        ]) {
          expect(policy.split(';')).toContain(rule);
        }
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
      },
    );

    it('say of the demo mode that it is one, and keep answers out of caches', async () => {
      const { headers } = await askers.officer.request('GET', '/session');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(await askers.officer.send('GET', '/session')).toMatchObject({ demo: true });
    });
  });
});
