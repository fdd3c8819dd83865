/** What several journeys do at a kiosk. */
import type { Browser, Page } from 'playwright-core';
import { sizes, visit, type Visitor } from './browser.js';

/** A kiosk at its first screen. */
export async function openKiosk(
  browser: Browser,
  origin: string,
  buildingId: string,
  size: 'kiosk' | 'kioskFlat' = 'kiosk',
): Promise<Visitor> {
  const visitor = await visit(browser, `${origin}/kiosk/?building=${buildingId}`, sizes[size]);
  await welcome(visitor.page);
  return visitor;
}

export const welcome = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Silakan ambil antrean' }).waitFor();

/** Types on the kiosk's own keys. */
export async function typeOnGlass(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').click();
  const keys = page.getByRole('group', { name: 'Papan ketik' });
  for (const letter of text.toUpperCase())
    await keys.getByRole('button', { name: letter === ' ' ? 'spasi' : letter, exact: true }).click();
}

/** From the first screen to the number. */
export async function takeTicket(page: Page, service: RegExp): Promise<string> {
  await page.getByRole('button', { name: service }).click();
  await page.getByRole('button', { name: /antrean biasa/ }).click();
  return page.getByTestId('number').innerText();
}
