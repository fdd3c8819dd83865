/** Who looks at a building in which personal data were planted, and what they are answered and told. */
import type { FoundPerson, RetentionPage } from '@satuatap/shared/contract';
import {
  socketPath,
  type ClientToServer,
  type FollowRequest,
  type ServerToClient,
} from '@satuatap/shared/live';
import { io, type Socket } from 'socket.io-client';
import { ApiDocument, type Route } from './api-document.js';
import { Client } from './client.js';
import type { Place } from './personal-walk.js';
import { at, buildingId, date, email, identity, name, phone, plate, signInBody, visitor } from './planted.js';
import type { ServerProcess } from './server-process.js';
import { until } from './until.js';

const staffNames = ['admin', 'resepsionis', 'auditor', 'sekretaris', 'evakuasi'];

export class PlantedWorld {
  readonly ids: Record<string, readonly string[]> = { buildingId: [buildingId], date: [date] };
  askers: ReadonlyMap<string, Client> = new Map();
  /** What screens were told without asking. */
  readonly heard: Place[] = [];
  private wires: Socket<ServerToClient, ClientToServer>[] = [];

  constructor(readonly server: ServerProcess) {}

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
      post(
        '/visits',
        JSON.stringify({ ...whole, visitor: { ...visitor, name: `${name}\u0000`, [plate]: email } }),
      ),
      post('/visits', JSON.stringify(whole), { ...json, 'content-type': `text/${encodeURIComponent(name)}` }),
      post('/people/find', JSON.stringify({ phone, identity })),
      post('/people/find', JSON.stringify({ code: `${identity}\u0000` })),
      post('/visits/known', JSON.stringify({ code: identity, [name]: phone })),
      post('/visits/find', JSON.stringify({ text: `${name}\u0000` })),
    ]);
    return Promise.all(
      answers.map(async (answer, n) => ({
        where: `nonsense ${n} ${answer.status}`,
        content: await answer.text(),
      })),
    );
  }
}

/** What whoever has an account, a kiosk or nothing is answered at every door of the document that only reads. */
export async function everyAnswer(server: ServerProcess, world: PlantedWorld): Promise<Place[]> {
  const api = await ApiDocument.of(server.origin);
  const addresses = api.routes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) => addressesOf(route, world));
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
