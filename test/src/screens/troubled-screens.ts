/** Every screen in trouble: its server has gone, or the server has lost its database. */
import type { Page } from 'playwright-core';
import { sizes, visit } from '../support/browser.js';
import { DeskPage, signIn } from '../support/desk-page.js';
import { openKiosk } from '../support/kiosk.js';
import { openBoard, orientations as boardOrientations } from './board-screens.js';
import { orientations as kioskOrientations } from './kiosk-screens.js';
import { Stage } from './stage.js';

const building = /Jakabaring/;
/** What each screen says of it. */
const words = {
  offline: {
    board: 'Tidak tersambung',
    kiosk: 'tidak tersambung',
    console: 'Tidak tersambung',
    phone: 'Tidak tersambung',
  },
  'not-current': {
    board: 'Belum terbaru',
    kiosk: 'Data antrean belum terbaru',
    console: 'Data belum terbaru',
    phone: 'Yang tampil belum terbaru',
  },
} as const;

/** Opens them all, brings the trouble about, and takes a picture of each when it says so. */
export async function troubledScreens(
  stage: Stage,
  name: keyof typeof words,
  trouble: () => void | Promise<void>,
): Promise<void> {
  const { browser, server } = stage;
  const says = words[name];
  const screens: { readonly picture: string; readonly page: Page; readonly text: string }[] = [];
  for (const [size, suffix] of boardOrientations) {
    const { page } = await openBoard(stage, size);
    await page.locator('li[data-number]').first().waitFor();
    screens.push({ picture: `board-${name}${suffix}`, page, text: says.board });
  }
  for (const [size, suffix] of kioskOrientations) {
    const { page } = await openKiosk(browser, server.origin, Stage.buildingId, size);
    screens.push({ picture: `kiosk-${name}${suffix}`, page, text: says.kiosk });
  }
  const desk = await DeskPage.open(browser, server.origin, 'loket3', building, '7');
  screens.push({ picture: `console-desk-${name}`, page: desk.page, text: says.console });
  const leader = await signIn(browser, server.origin, 'pengawas', building);
  await leader.page.getByText('Menunggu sekarang').first().waitFor();
  screens.push({ picture: `console-supervisor-${name}`, page: leader.page, text: says.console });
  const { path } = await (await stage.kiosk()).issue(['rekom-penelitian']);
  const phone = await visit(browser, `${server.origin}${path}`, sizes.phone);
  await phone.page.getByText('di depan').waitFor();
  screens.push({ picture: `phone-${name}`, page: phone.page, text: says.phone });

  await trouble();
  for (const { picture, page, text } of screens) {
    await page.getByText(text).first().waitFor();
    await stage.shoot(page, picture);
  }
}
