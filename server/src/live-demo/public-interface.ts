/** The public interface as a synthetic person uses it. */
import { randomUUID } from 'node:crypto';
import { apiBase, type DeviceInfo, type PairingStarted, type PairingState } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';
import { demoPassword } from '../accounts/demo-accounts.js';

/** Where a synthetic kiosk says that it stands. */
const place = 'demo';

export class Person {
  private constructor(
    private readonly origin: string,
    private readonly buildingId: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** At a kiosk; in demo mode it is let in at once. */
  static async atKiosk(origin: string, buildingId: string): Promise<Person> {
    const nobody = new Person(origin, buildingId, {});
    const { claim } = await nobody.ask<PairingStarted>('POST', '/devices', {
      kind: 'kiosk',
      buildingId,
      place,
    });
    const state = await nobody.ask<PairingState>('POST', '/devices/pairing', { claim });
    if (state.state !== 'approved') throw new Error('Only a server in demo mode lets a kiosk in by itself.');
    return new Person(origin, buildingId, { authorization: `Bearer ${state.token}` });
  }

  static async atDesk(origin: string, buildingId: string, name: string): Promise<Person> {
    const answer = await new Person(origin, buildingId, {}).send('POST', '/session', {
      name,
      password: demoPassword,
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error(`${name} was not let in.`);
    return new Person(origin, buildingId, { cookie });
  }

  takeTicket(serviceId: string, priority: string | null): Promise<boolean> {
    return this.does('tickets', { serviceIds: [serviceId], priority, language: 'id' });
  }

  act(command: StaffCommand): Promise<boolean> {
    return this.does('commands', { command });
  }

  /** As a supervisor: takes away the kiosks that earlier synthetic halls left behind. */
  async clearKiosks(): Promise<void> {
    const devices = await this.ask<DeviceInfo[]>('GET', `/buildings/${this.buildingId}/devices`);
    for (const device of devices) {
      if (device.place === place && !device.online) await this.send('DELETE', `/devices/${device.id}`);
    }
  }

  private async does(what: 'tickets' | 'commands', body: object): Promise<boolean> {
    const path = `/buildings/${this.buildingId}/${what}`;
    return (await this.send('POST', path, { commandId: randomUUID(), ...body })).ok;
  }

  private async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.send(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return (await answer.json()) as Answer;
  }

  private send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.origin}${apiBase}${path}`, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
