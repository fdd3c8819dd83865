/** `npm run screens`: pictures of every screen in its orientations, of a hall at work, into docs/screens. */
import {
  boardScreens,
  breakBoardScreens,
  emptyBoardScreens,
  offlineBoardScreens,
  silentBoardScreens,
} from './board-screens.js';
import { consoleScreens, offlineConsoleScreens, overviewScreens } from './console-screens.js';
import { kioskScreens, offlineKioskScreens, phoneScreens } from './kiosk-screens.js';
import { Stage } from './stage.js';

const stage = await Stage.open();
try {
  await stage.callFive();
  await consoleScreens(stage);
  await overviewScreens(stage);
  await boardScreens(stage);
  await emptyBoardScreens(stage);
  await silentBoardScreens(stage);
  await breakBoardScreens(stage);
  await kioskScreens(stage);
  await phoneScreens(stage);
  const offline = [
    await offlineBoardScreens(stage),
    await offlineKioskScreens(stage),
    await offlineConsoleScreens(stage),
  ];
  await stage.server.kill();
  for (const shoot of offline) await shoot();
} finally {
  await stage.close();
}
