/** Real Chromium. Each person of a journey has a context, and so a storage, of her own. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A page of a test lives for seconds: to make its code fast takes longer than fast code saves.
  '--js-flags=--no-opt --no-maglev',
  '--autoplay-policy=no-user-gesture-required',
];

/** Starts headless Chromium; `CHROMIUM_PATH` names the program. */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...quiet, ...more],
  });

export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  kioskFlat: { width: 1920, height: 1080 },
  board: { width: 1920, height: 1080 },
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
} as const;

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page: uncaught errors and refused content. */
  readonly faults: string[];
}

/**
 * Opens a page as a new person, and collects what goes wrong in it. Unless `more` allows them, without its service
 * worker, as to keep a page for a time without network is a third of the work of opening it, and without motion: a
 * board's running text alone keeps a core busy that has no graphics chip beside it.
 */
export async function visit(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  more: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...more,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      faults.push(message.text());
  });
  await page.goto(url);
  return { context, page, faults };
}

/** Closes every page. One that stays open goes on working at whatever the next test does. */
export async function leavePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
