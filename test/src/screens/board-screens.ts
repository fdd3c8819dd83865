/** A zone's board and a counter's sign. */
import { sizes, visit } from '../support/browser.js';
import { Stage } from './stage.js';

const boardPath = `/display/?building=${Stage.buildingId}&zone=lantai-1&sound=off`;

const openBoard = (stage: Stage, size: 'board' | 'kiosk') =>
  visit(stage.browser, `${stage.server.origin}${boardPath}`, sizes[size]);

const orientations = [
  ['board', ''],
  ['kiosk', '-upright'],
] as const;

export async function emptyBoardScreens(stage: Stage): Promise<void> {
  const path = '/display/?building=tangga-buntung&zone=pelayanan&sound=off';
  const { page, context } = await visit(stage.browser, `${stage.server.origin}${path}`, sizes.board);
  await page.getByText('Silakan ambil antrean').waitFor();
  await stage.shoot(page, 'board-empty');
  await context.close();
}

export async function boardScreens(stage: Stage): Promise<void> {
  for (const [size, suffix] of orientations) {
    const { page, context } = await openBoard(stage, size);
    await page.locator('li[data-number]').first().waitFor();
    await stage.shoot(page, `board-busy${suffix}`);
    await context.close();
  }
  for (const [size, suffix] of orientations) {
    const path = `/display/?building=${Stage.buildingId}&counter=loket-2`;
    const { page, context } = await visit(stage.browser, `${stage.server.origin}${path}`, sizes[size]);
    await page.getByText('Sedang dilayani').waitFor();
    await stage.shoot(page, `sign${suffix}`);
    await context.close();
  }
}

/** A board whose server has gone. */
export async function offlineBoardScreens(stage: Stage): Promise<() => Promise<void>> {
  const { page } = await openBoard(stage, 'board');
  await page.locator('li[data-number]').first().waitFor();
  return async () => {
    await page.getByText('Tidak tersambung').waitFor();
    await stage.shoot(page, 'board-offline');
  };
}
