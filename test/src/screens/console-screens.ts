/** What staff see: signing in, choosing a counter, the desk, the supervisor's hall. */
import { sizes, visit } from '../support/browser.js';
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

/** A desk whose server has gone. */
export async function offlineConsoleScreens(stage: Stage): Promise<() => Promise<void>> {
  const desk = await DeskPage.open(stage.browser, stage.server.origin, 'loket3', building, '7');
  return async () => {
    await desk.page.getByText('Tidak tersambung').first().waitFor();
    await stage.shoot(desk.page, 'console-desk-offline');
  };
}
