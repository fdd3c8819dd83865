/** An officer at her desk in a real browser. */
import type { Browser, Locator, Page } from 'playwright-core';
import { sizes, visit } from './browser.js';

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach ${target.toString()}.`);
}

/** Opens a page of the building, which the bar may have folded away. */
export async function openPage(page: Page, name: string): Promise<void> {
  const bar = page.locator('nav.pages');
  const inLine = bar.locator('.pages-line').getByRole('button', { name, exact: true });
  await bar.waitFor();
  if (await inLine.isVisible()) return inLine.click();
  await bar.locator('summary').click();
  return bar.locator('details').getByRole('button', { name, exact: true }).click();
}

/** Signs in and goes to the building, by keyboard alone. */
export async function signIn(
  browser: Browser,
  origin: string,
  name: string,
  building: RegExp,
): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await visit(browser, `${origin}/console/`, sizes.desk);
  await page.getByLabel('Nama').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('satuatap');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: building }));
  await page.keyboard.press('Enter');
  return { page, faults };
}

/** A desk with what a test reads and presses on it. */
export class DeskPage {
  private constructor(
    readonly page: Page,
    readonly faults: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    origin: string,
    name: string,
    building: RegExp,
    counter: string,
  ): Promise<DeskPage> {
    const { page, faults } = await signIn(browser, origin, name, building);
    await tabTo(page, page.getByRole('button', { name: new RegExp(`^Loket ${counter} `) }));
    await page.keyboard.press('Enter');
    const desk = new DeskPage(page, faults);
    await desk.main('Panggil berikutnya');
    return desk;
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** The last act is answered: the live view may show its effect a moment before. */
  private ready(): Promise<void> {
    return this.page.locator('button.big[aria-disabled="false"]').waitFor();
  }

  /** The number's digits and Enter, on the numeric pad. */
  typeOnPad(number: string): Promise<void> {
    const digits = number.replace(/\D/g, '').replace(/^0+/, '');
    return this.press(...Array.from(digits, (digit) => `Numpad${digit}`), 'NumpadEnter');
  }

  /** Waits until this is the main act. */
  main(label: string): Promise<void> {
    return this.page.locator('button.big').filter({ hasText: label }).waitFor();
  }

  /** The number at hand, once it is in that state. */
  async atHand(state: 'called' | 'serving'): Promise<string> {
    const number = await this.page.locator(`.at-hand[data-state="${state}"] .number`).first().innerText();
    await this.ready();
    return number;
  }

  async nobodyAtHand(): Promise<void> {
    await this.page.locator('.nobody').waitFor();
    await this.ready();
  }

  /** The numbers that wait here, in order. */
  waiting(): Promise<string[]> {
    return this.page.locator('.queue button.number').allInnerTexts();
  }

  /** Waits until a list has so many. */
  async count(list: 'Menunggu' | 'Ditahan' | 'Terlewat', count: number): Promise<void> {
    await this.page.getByRole('tab', { name: `${list} ${count}`, exact: true }).waitFor();
    await this.ready();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  inWindow(name: string): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name, exact: true });
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.locator('.notices').getByText(text).waitFor();
  }
}
