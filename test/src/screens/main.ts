/**
 * `npm run screens`: pictures of every screen in its orientations, of a hall at work, into docs/screens.
 * `npm run screens -- board kiosk` takes those of these scenes only, and leaves the others as they are.
 */
import { FlakyNetwork } from '../support/flaky-network.js';
import { OwnPostgres } from '../support/postgres.js';
import { boardScreens, breakBoardScreens, emptyBoardScreens, silentBoardScreens } from './board-screens.js';
import { consoleScreens, overviewScreens } from './console-screens.js';
import { evacuationScreens, houseScreens } from './house-screens.js';
import { historyScreens } from './history-screens.js';
import { kioskScreens, phoneScreens } from './kiosk-screens.js';
import { Stage } from './stage.js';
import { surveyScreens } from './survey-screens.js';
import { troubledScreens } from './troubled-screens.js';
import { bookingScreens, visitScreens } from './visit-screens.js';
import { visitorScreens } from './visitor-screens.js';

/** In this order on one stage, which the last one takes down. */
const scenes = {
  console: consoleScreens,
  overview: overviewScreens,
  history: historyScreens,
  board: boardScreens,
  'board-empty': emptyBoardScreens,
  'board-silent': silentBoardScreens,
  'board-break': breakBoardScreens,
  kiosk: kioskScreens,
  phone: phoneScreens,
  survey: surveyScreens,
  visitors: visitorScreens,
  visits: visitScreens,
  booking: bookingScreens,
  house: houseScreens,
  evacuation: evacuationScreens,
  'not-current': notCurrentScreens,
  offline: (stage: Stage) => troubledScreens(stage, 'offline', () => stage.server.kill()),
};

/** On a stage of its own: only a city's server can lose its database. */
async function notCurrentScreens(): Promise<void> {
  const postgres = await OwnPostgres.start();
  const network = await FlakyNetwork.to(Number(new URL(postgres.url).port));
  const stage = await Stage.open(network.through(postgres.url));
  try {
    await troubledScreens(stage, 'not-current', () => network.cut('severed'));
  } finally {
    await stage.close();
    await network.stop();
    await postgres.dispose();
  }
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in scenes));
if (unknown.length > 0)
  throw new Error(`No scene ${unknown.join(', ')}; there are ${Object.keys(scenes).join(', ')}.`);
const stage = await Stage.open();
try {
  if (chosen.length === 0) await Stage.clear();
  for (const [name, shoot] of Object.entries(scenes))
    if (chosen.length === 0 || chosen.includes(name)) await shoot(stage);
} finally {
  await stage.close();
}
