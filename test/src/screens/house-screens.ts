/** What the house knows of itself: who works where, who is inside, who saw what; and a warden's phone. */
import { sizes, visit } from '../support/browser.js';
import { openPage, signIn } from '../support/desk-page.js';
import { Stage } from './stage.js';

const building = /Jakabaring/;

/** Each with its heading, which stands when the page is there. */
const receptionPages = [
  ['Direktori', 'console-directory'],
  ['Isi gedung', 'console-occupancy'],
  ['Daftar pantau', 'console-watch-list'],
  ['Data pribadi', 'console-privacy'],
] as const;

export async function houseScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const { page } = await signIn(browser, server.origin, 'resepsionis', building);
  for (const [name, picture] of receptionPages) {
    await openPage(page, name);
    await page.getByRole('main').getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    await page.waitForLoadState('networkidle');
    await stage.shoot(page, picture);
  }
  const auditor = await signIn(browser, server.origin, 'auditor', building);
  await auditor.page.getByRole('table').first().waitFor();
  await stage.shoot(auditor.page, 'console-audit');
}

/** A drill, so that it can be ended without anybody running. */
export async function evacuationScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const place = `${server.origin}/console/#${Stage.buildingId}/evacuation`;
  const { page } = await visit(browser, place, sizes.phone);
  await page.getByLabel('Nama').fill('evakuasi');
  await page.getByLabel('Kata sandi').fill('satuatap');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page
    .getByText(/Daftar pukul/)
    .first()
    .waitFor();
  await stage.shoot(page, 'warden-ready');
  await page.getByRole('button', { name: 'Mulai evakuasi' }).click();
  await stage.shoot(page, 'warden-start');
  await page.getByRole('button', { name: /^Latihan/ }).click();
  await page.locator('.person').first().waitFor();
  await stage.shoot(page, 'warden-list');
  // What comes after is of ordinary days.
  await page.getByRole('button', { name: 'Akhiri' }).click();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByText('Latihan sudah diakhiri.').waitFor();
}
