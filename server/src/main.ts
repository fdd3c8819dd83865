/** `node dist/main.js [--demo] [--live]`: runs the server and prints where everything is. */
import { createApp } from './create-app.js';
import { Buildings } from './buildings/buildings.js';
import { startSyntheticHall } from './live-demo/synthetic-hall.js';
import { Settings } from './settings/settings.js';

const app = await createApp();
const settings = app.get(Settings);
await app.listen(settings.port, settings.host);
const origin = `http://localhost:${settings.port}`;
const lines = app
  .get(Buildings)
  .list()
  .flatMap(({ id, name, zones }) => [
    `${name}`,
    `  kiosk  ${origin}/kiosk/?building=${id}`,
    ...zones.map((zone) => `  board  ${origin}/display/?building=${id}&zone=${zone.id}`),
  ]);
process.stdout.write(
  `Satu Atap runs at ${origin}/\n\n${lines.join('\n')}\n\n  desk   ${origin}/console/\n  api    ${origin}/api/docs\n`,
);
if (settings.demo) {
  process.stdout.write('\nDemo mode. Sign in as loket1 … loket220, pengawas or admin, password satuatap.\n');
}
if (settings.live) {
  const stop = startSyntheticHall(origin, app.get(Buildings).list());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
