/** A server that is not in demo mode, on a chosen day: real hours, real accounts, paired devices. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client } from './client.js';
import { environmentOf, repository, ServerProcess, type DataPlace } from './server-process.js';

/** Of every account that `addStaff` adds. */
export const password = 'sepuluh-huruf';

/** Adds an account as the operator does. */
export async function addStaff(
  data: DataPlace,
  name: string,
  role: string,
  buildings: readonly string[] = [],
  agencies: readonly string[] = [],
): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      join(repository, 'server/dist/bundle/cli.js'),
      'staff',
      name,
      '--role',
      role,
      ...(buildings.length > 0 ? ['--building', ...buildings] : []),
      ...(agencies.length > 0 ? ['--agency', ...agencies] : []),
    ],
    { env: { ...process.env, ...environmentOf(data) }, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  child.stdin.end(password);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The account ${name} was not added: ${code}`);
}

export interface Workday {
  readonly server: ServerProcess;
  /** Signed in as administrator. */
  readonly administrator: Client;
}

/** `clock`: ISO 8601; the server runs on from there. */
export async function startWorkday(clock: string, buildingId: string, dataDir?: string): Promise<Workday> {
  const server = await ServerProcess.start({
    clock,
    demo: false,
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  await addStaff(server, 'kepala', 'administrator');
  const administrator = await Client.staff(server.origin, buildingId, 'kepala', password);
  return { server, administrator };
}

/** Lets the device in whose page shows its pairing code. */
export async function approvePage(page: Page, administrator: Client, printer?: string): Promise<void> {
  const heading = page.locator('main.pairing h1').filter({ hasText: /^[A-Z2-9]{6}$/ });
  const code = await heading.innerText();
  await administrator.send('POST', '/devices/approve', { code, ...(printer ? { printer } : {}) });
}
