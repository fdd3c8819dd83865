/** `npm run screens`: pictures of every screen in its orientations, of a hall at work, into docs/screens. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { repository, ServerProcess } from '../support/server-process.js';

const buildingId = 'jakabaring';
const folder = join(repository, 'docs/screens');
await mkdir(folder, { recursive: true });
const server = await ServerProcess.start({ env: { RATE_LIMITS: 'off' } });
const browser = await launchBrowser();
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`docs/screens/${name}.png\n`);
};

try {
  const kioskUrl = `${server.origin}/kiosk/?building=${buildingId}`;
  const boardUrl = `${server.origin}/display/?building=${buildingId}&zone=lantai-1`;
  const board = await visit(browser, boardUrl, sizes.board);
  await board.page.getByText('Silakan ambil antrean').waitFor();
  await shoot(board.page, 'board-empty');

  const kiosk = await visit(browser, kioskUrl, sizes.kiosk);
  await kiosk.page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();
  const device = await Client.device(server.origin, buildingId, 'kiosk');
  const services = ['ktp-cetak', 'kk', 'akta-lahir', 'ktp-rekam', 'kia', 'ikd', 'pindah', 'rekom-penelitian'];
  for (let n = 0; n < 40; n++) {
    await device.issue([services[n % services.length] ?? 'kk'], { priority: n % 9 === 0 ? 'elderly' : null });
  }
  for (let n = 1; n <= 5; n++) {
    const desk = await Client.staff(server.origin, buildingId, `loket${n + 10}`);
    await desk.command({ type: 'openCounter', counterId: `loket-${n}` });
    await desk.command({ type: 'callNext', counterId: `loket-${n}` });
    if (n % 2 === 0) await desk.command({ type: 'start', counterId: `loket-${n}` });
  }
  await shoot(kiosk.page, 'kiosk-choose');
  const flat = await visit(browser, kioskUrl, sizes.kioskFlat);
  await flat.page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();
  await shoot(flat.page, 'kiosk-choose-flat');
  await kiosk.page.getByRole('button', { name: /Dukcapil Kartu Keluarga/ }).click();
  await shoot(kiosk.page, 'kiosk-confirm');
  await kiosk.page.getByRole('button', { name: /antrean biasa/ }).click();
  const number = kiosk.page.getByTestId('number');
  await number.waitFor();
  await kiosk.page.getByText('Silakan ambil kertas').waitFor();
  await shoot(kiosk.page, 'kiosk-ticket');

  await shoot(board.page, 'board-busy');
  const upright = await visit(browser, boardUrl, sizes.kiosk);
  await upright.page.locator('li[data-number]').first().waitFor();
  await shoot(upright.page, 'board-busy-upright');
  const sign = await visit(
    browser,
    `${server.origin}/display/?building=${buildingId}&counter=loket-1`,
    sizes.board,
  );
  await sign.page.getByRole('heading', { name: /Loket 1/ }).waitFor();
  await shoot(sign.page, 'sign');

  const token = (await device.issue(['kk'])).path;
  const phone = await visit(browser, `${server.origin}${token}`, sizes.phone);
  await phone.page.getByText('di depan').waitFor();
  await shoot(phone.page, 'phone-waiting');

  const desk = await visit(browser, `${server.origin}/console/`, sizes.desk);
  await shoot(desk.page, 'console-sign-in');
  await desk.page.getByLabel('Nama').fill('loket1');
  await desk.page.getByLabel('Kata sandi').fill('satuatap');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: /Jakabaring/ }).click();
  await desk.page.getByRole('heading', { name: 'Pilih loket' }).waitFor();
  await shoot(desk.page, 'console-counters');
  await desk.page.getByRole('button', { name: /Loket 6/ }).click();
  await desk.page.keyboard.press('F2');
  await desk.page.locator('.at-hand').waitFor();
  await shoot(desk.page, 'console-desk');
  const boss = await visit(browser, `${server.origin}/console/`, sizes.desk);
  await boss.page.getByLabel('Nama').fill('pengawas');
  await boss.page.getByLabel('Kata sandi').fill('satuatap');
  await boss.page.keyboard.press('Enter');
  await boss.page.getByRole('button', { name: /Jakabaring/ }).click();
  await boss.page.getByText('Menunggu sekarang').first().waitFor();
  await shoot(boss.page, 'console-supervisor');
  await server.kill();
  await board.page.getByText('Tidak tersambung').waitFor();
  await shoot(board.page, 'board-offline');
} finally {
  await browser.close();
  await server.dispose();
}
