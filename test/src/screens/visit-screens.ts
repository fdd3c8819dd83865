/** From the invitation to the door: host, guest's phone, kiosk, badge; and a time that a citizen books. */
import { randomUUID } from 'node:crypto';
import type { SignedInVisit } from '@satuatap/shared/contract';
import { sizes, visit } from '../support/browser.js';
import { signIn } from '../support/desk-page.js';
import { keepPrints, openKiosk } from '../support/kiosk.js';
import { orientations } from './kiosk-screens.js';
import { Stage } from './stage.js';

const building = /Jakabaring/;
const path = `/buildings/${Stage.buildingId}`;
const guests = [
  'Andi Wijaya',
  'Bunga Citra',
  'Cahyo Nugroho',
  'Dian Puspita',
  'Eko Prasetyo',
  'Fitri Handayani',
];
const badgeSizes = { width: 234, height: 360 };

/** An invitation for six, of whom four have come. */
export async function visitScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const { page: host } = await signIn(browser, server.origin, 'loket2', building);
  await host.getByRole('button', { name: 'Tamu saya' }).click();
  await host.getByRole('button', { name: 'Undang tamu' }).click();
  await host.getByLabel(/satu per baris/).fill(guests.map((name) => `${name}; Pemkot Jambi`).join('\n'));
  await host.getByLabel(/Catatan untuk tamu/).fill('Mohon membawa surat tugas');
  await stage.shoot(host, 'console-invite');
  await host.getByRole('button', { name: 'Buat undangan' }).click();
  const link = await host.getByRole('textbox', { name: 'Salin tautan' }).inputValue();
  await host.getByRole('dialog').locator('summary').click();
  await stage.shoot(host, 'console-invitation');
  await host.getByRole('button', { name: 'Tutup' }).click();

  const phone = await visit(browser, link, sizes.phone);
  const code = await phone.page.locator('.typed').innerText();
  await stage.shoot(phone.page, 'phone-invitation');
  for (const [size, suffix] of orientations) await atKiosk(stage, size, suffix, link, guests.slice(0, 2));

  const reception = await stage.officer('resepsionis');
  const [arrived] = await reception.send<SignedInVisit[]>('POST', `${path}/visits/arrivals`, {
    commandId: randomUUID(),
    code,
    consent: { language: 'id' },
  });
  await host
    .getByText(/Andi Wijaya \+/)
    .first()
    .waitFor();
  await stage.shoot(host, 'console-visitors');
  await host.getByRole('button', { name: /^Terima: / }).click();
  await phone.page.goto(arrived?.url ?? '');
  await phone.page.getByText('Anda diterima').waitFor();
  await stage.shoot(phone.page, 'phone-visit');
  await badge(stage);
}

async function atKiosk(
  stage: Stage,
  size: (typeof orientations)[number][0],
  suffix: string,
  link: string,
  who: readonly string[],
): Promise<void> {
  const { page, context } = await openKiosk(stage.browser, stage.server.origin, Stage.buildingId, size);
  await page.getByRole('button', { name: /Saya tamu/ }).click();
  await page.getByRole('heading', { name: 'Selamat datang, tamu' }).waitFor();
  await stage.shoot(page, `kiosk-visitor${suffix}`);
  await page.keyboard.type(link);
  await page.keyboard.press('Enter');
  const choices = page.getByRole('button', { pressed: false });
  await choices.first().waitFor();
  for (const _ of who) await choices.first().click();
  await stage.shoot(page, `kiosk-group${suffix}`);
  await page.getByRole('button', { name: /^Lanjut/ }).click();
  await stage.shoot(page, `kiosk-visitor-terms${suffix}`);
  await keepPrints(page);
  await page.getByRole('button', { name: /Saya setuju/ }).click();
  await page.locator('html[data-prints="1"]').waitFor({ state: 'attached' });
  await stage.shoot(page, `kiosk-visitor-in${suffix}`);
  await context.close();
}

/** As it comes out of the printer. */
async function badge(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const { page } = await signIn(browser, server.origin, 'resepsionis', building);
  await keepPrints(page);
  await page
    .getByRole('button', { name: /^Cetak kartu: / })
    .first()
    .click();
  await page.locator('html[data-prints="1"]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(badgeSizes);
  await stage.shoot(page, 'badge');
}

/** A time booked on the phone, and its page. */
export async function bookingScreens(stage: Stage): Promise<void> {
  const { browser, server } = stage;
  const { page } = await visit(browser, 'about:blank', sizes.phone);
  await page.clock.setFixedTime(new Date('2026-11-25T09:30:00+07:00'));
  await page.goto(`${server.origin}/janji/${Stage.buildingId}`);
  await page.getByRole('button', { name: /Perekaman/ }).click();
  await page.locator('.times button:enabled').first().click();
  await stage.shoot(page, 'phone-booking');
  await page.getByRole('button', { name: 'Pesan jam ini' }).click();
  await page.getByTestId('code').waitFor();
  await stage.shoot(page, 'phone-appointment');
}
