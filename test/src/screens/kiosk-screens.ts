/** The kiosk, upright and flat, and the ticket on a phone. */
import { sizes, visit } from '../support/browser.js';
import { openKiosk, typeOnGlass } from '../support/kiosk.js';
import { Stage } from './stage.js';

export const orientations = [
  ['kiosk', ''],
  ['kioskFlat', '-flat'],
] as const;

export async function kioskScreens(stage: Stage): Promise<void> {
  for (const [size, suffix] of orientations) {
    const { page, context } = await openKiosk(stage.browser, stage.server.origin, Stage.buildingId, size);
    await page
      .getByText(/sekitar/)
      .first()
      .waitFor();
    await stage.shoot(page, `kiosk-choose${suffix}`);
    await typeOnGlass(page, 'akte lahr');
    await page.getByRole('button', { name: /Akta kelahiran/ }).waitFor();
    await stage.shoot(page, `kiosk-search${suffix}`);
    await page.getByRole('button', { name: /Tutup pencarian/ }).click();
    await page.getByRole('button', { name: /Dukcapil Kartu Keluarga/ }).click();
    const ordinary = page.getByRole('button', { name: /antrean biasa/ });
    await ordinary.waitFor();
    await stage.shoot(page, `kiosk-confirm${suffix}`);
    await ordinary.click();
    await page.getByTestId('number').waitFor();
    await page.getByRole('button', { name: /Selesai/ }).waitFor();
    await stage.shoot(page, `kiosk-ticket${suffix}`);
    await context.close();
  }
}

export async function phoneScreens(stage: Stage): Promise<void> {
  const { path, ticketId } = await (await stage.kiosk()).issue(['rekom-penelitian']);
  const officer = await stage.officer('loket20');
  const counterId = 'loket-9';
  await officer.command({ type: 'openCounter', counterId });
  const { page, context } = await visit(stage.browser, `${stage.server.origin}${path}`, sizes.phone);
  await page.getByText('di depan').waitFor();
  await stage.shoot(page, 'phone-waiting');
  await officer.command({ type: 'callTicket', counterId, ticketId });
  await page.getByText('Silakan ke loket').first().waitFor();
  await stage.shoot(page, 'phone-called');
  await context.close();
}
