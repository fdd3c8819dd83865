/** The front desk, empty and at work, and a host who is told at her counter. */
import { randomUUID } from 'node:crypto';
import type { HostAnswer, OfficerEntry, OwnEntry, SignedInVisit } from '@satuatap/shared/contract';
import { DeskPage, signIn } from '../support/desk-page.js';
import { Stage } from './stage.js';

const building = /Jakabaring/;
const path = `/buildings/${Stage.buildingId}`;
/** Who sits at no counter in another scene. */
const hostName = 'loket4';

const answers: readonly (HostAnswer | null)[] = [
  null,
  { type: 'accept' },
  { type: 'wait', minutes: 10 },
  { type: 'decline', reason: 'Sedang rapat' },
  null,
  { type: 'accept' },
];
const names = ['Budi Santoso', 'Sri Rahayu', 'Tono Hartono', 'Dewi Lestari', 'Agus Salim', 'Rina Marlina'];

/** Six visitors, of whom the first is for the host. */
async function visitorsCome(stage: Stage): Promise<void> {
  const reception = await stage.officer('resepsionis');
  const host = await stage.officer(hostName);
  const { officer: own } = await host.send<OwnEntry>('GET', `${path}/directory/self`);
  const officers = await reception.send<OfficerEntry[]>('GET', `${path}/directory`);
  for (const [n, name] of names.entries()) {
    const answer = answers[n] ?? null;
    const { visitId } = await reception.send<SignedInVisit>('POST', `${path}/visits`, {
      commandId: randomUUID(),
      visitor: { name, ...(n % 2 === 0 ? { company: 'PT Sriwijaya Makmur' } : {}) },
      hostId: (n === 0 ? own : officers[n * 4])?.id,
      purposeId: n % 2 === 0 ? 'meeting' : 'consultation',
      people: n === 0 ? 3 : 1,
      consent: { language: 'id' },
    });
    if (answer)
      await reception.send('POST', `${path}/visits/${visitId}/answer`, { commandId: randomUUID(), answer });
  }
}

export async function visitorScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const { page } = await signIn(browser, server.origin, 'resepsionis', building);
  await page.getByText('Belum ada tamu di dalam gedung.').waitFor();
  await stage.shoot(page, 'console-reception-empty');
  await visitorsCome(stage);
  await page.getByText('Rina Marlina').waitFor();
  await stage.shoot(page, 'console-reception');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await stage.shoot(page, 'console-reception-new');

  const desk = await DeskPage.open(browser, server.origin, hostName, building, '8');
  await desk.page.getByRole('region', { name: 'Tamu menunggu:' }).getByText('Budi Santoso').waitFor();
  await stage.shoot(desk.page, 'console-desk-visitor');
}
