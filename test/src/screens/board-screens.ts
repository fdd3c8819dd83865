/** A zone's board and a counter's sign. */
import type { DeviceInfo } from '@satuatap/shared/contract';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { until } from '../support/until.js';
import { approvePage, startWorkday } from '../support/workday.js';
import { Stage } from './stage.js';

const boardPath = `/display/?building=${Stage.buildingId}&zone=lantai-1`;
const quietBoardPath = `${boardPath}&sound=off`;

export const openBoard = (stage: Stage, size: 'board' | 'kiosk') =>
  visit(stage.browser, `${stage.server.origin}${quietBoardPath}`, sizes[size]);

export const orientations = [
  ['board', ''],
  ['kiosk', '-upright'],
] as const;

export async function emptyBoardScreens(stage: Stage): Promise<void> {
  const empty = '/display/?building=tangga-buntung&zone=pelayanan&sound=off';
  for (const [size, suffix] of orientations) {
    const { page, context } = await visit(stage.browser, `${stage.server.origin}${empty}`, sizes[size]);
    await page.getByText('Silakan ambil antrean').waitFor();
    await stage.shoot(page, `board-empty${suffix}`);
    await context.close();
  }
}

export async function boardScreens(stage: Stage): Promise<void> {
  for (const [size, suffix] of orientations) {
    const { page, context } = await openBoard(stage, size);
    await page.locator('li[data-number]').first().waitFor();
    await stage.shoot(page, `board-busy${suffix}`);
    await context.close();
  }
  for (const [size, suffix] of orientations) {
    const sign = `/display/?building=${Stage.buildingId}&counter=loket-2`;
    const { page, context } = await visit(stage.browser, `${stage.server.origin}${sign}`, sizes[size]);
    await page.getByText('Sedang dilayani').waitFor();
    await stage.shoot(page, `sign${suffix}`);
    await context.close();
  }
}

/** A board whose browser lets no sound out before somebody has touched it. */
export async function silentBoardScreens(stage: Stage): Promise<void> {
  const strict = await launchBrowser(['--autoplay-policy=document-user-activation-required']);
  try {
    const boss = await stage.officer('pengawas');
    const silent = async (): Promise<boolean> => {
      const devices = await boss.send<DeviceInfo[]>('GET', `/buildings/${Stage.buildingId}/devices`);
      return devices.some(({ kind, online, sound }) => kind === 'board' && online && sound === 'blocked');
    };
    for (const [size, suffix] of orientations) {
      const { page, context } = await visit(strict, `${stage.server.origin}${boardPath}`, sizes[size]);
      // Asked of the server: what is asked of the page itself counts as a touch.
      await until('staff see that the board is silent', silent);
      await page.getByText('Suara mati').waitFor();
      await stage.shoot(page, `board-silent${suffix}`);
      await context.close();
      await until('the board has left', async () => !(await silent()));
    }
  } finally {
    await strict.close();
  }
}

/** A board in the break of a Friday's prayer; a demonstration has none, so it stands in a building of its own. */
export async function breakBoardScreens(stage: Stage): Promise<void> {
  const { server, administrator } = await startWorkday('2026-11-27T11:52:00+07:00', Stage.buildingId);
  try {
    for (const [size, suffix] of orientations) {
      const { page, context } = await visit(stage.browser, `${server.origin}${quietBoardPath}`, sizes[size]);
      await approvePage(page, administrator);
      await page.getByText('Istirahat').first().waitFor();
      await stage.shoot(page, `board-break${suffix}`);
      await context.close();
    }
  } finally {
    await server.dispose();
  }
}
