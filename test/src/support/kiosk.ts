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

/** From the first screen to the last touch. */
export async function askForTicket(page: Page, service: RegExp): Promise<void> {
  await page.getByRole('button', { name: service }).click();
  await page.getByRole('button', { name: /antrean biasa/ }).click();
}

/** From the first screen to the number. */
export async function takeTicket(page: Page, service: RegExp): Promise<string> {
  await askForTicket(page, service);
  return page.getByTestId('number').innerText();
}

/** Counts from now on what the page gives to the browser to be printed. */
export const keepPrints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['prints'] = '0';
    // A browser without a screen has no printer, and tells nobody that it was asked to print.
    globalThis.print = () => {
      dataset['prints'] = String(Number(dataset['prints']) + 1);
    };
  });

export const printsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['prints']));
