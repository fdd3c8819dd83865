/** What staff see: signing in, choosing a counter, the desk, the supervisor's hall, the city at a glance. */
import { sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { DeskPage, signIn } from '../support/desk-page.js';
import { Stage } from './stage.js';

const building = /Jakabaring/;

export async function consoleScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const door = await visit(browser, `${server.origin}/console/`, sizes.desk);
  await door.page.getByLabel('Nama').waitFor();
  await stage.shoot(door.page, 'console-sign-in');
  await door.context.close();

  const chooser = await signIn(browser, server.origin, 'loket2', building);
  await chooser.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
  await stage.shoot(chooser.page, 'console-counters');

  const desk = await DeskPage.open(browser, server.origin, 'loket1', building, '6');
  await stage.shoot(desk.page, 'console-desk-idle');
  await desk.press('F2');
  await desk.atHand('called');
  await stage.shoot(desk.page, 'console-desk');

  const leader = await signIn(browser, server.origin, 'pengawas', building);
  await leader.page.getByText('Menunggu sekarang').first().waitFor();
  await stage.shoot(leader.page, 'console-supervisor');
}

/** The city at a glance: a mall at work, and a district office that waits for somebody. */
export async function overviewScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  for (const n of [1, 2]) {
    const officer = await Client.staff(server.origin, 'mpp-mal', `loket${n + 20}`);
    const counterId = `loket-${n}`;
    await officer.command({ type: 'openCounter', counterId });
    await officer.command({ type: 'callNext', counterId });
    await officer.command({ type: 'start', counterId });
  }
  const kiosk = await Client.device(server.origin, 'kecamatan', 'kiosk');
  await kiosk.send('POST', '/devices/status', { paper: 'out', help: true });

  const { page } = await signIn(browser, server.origin, 'pengawas', /Ringkasan kota/);
  await page.getByRole('table').waitFor();
  await stage.shoot(page, 'console-overview');
  await page.setViewportSize(sizes.phone);
  await stage.shoot(page, 'console-overview-upright');
}
