/** `node dist/main.js [--demo] [--live]`: runs the server and prints where everything is. */
import { demoOfficers, demoOthers, demoPassword } from './accounts/demo-accounts.js';
import { Buildings } from './buildings/buildings.js';
import { createApp } from './create-app.js';
import { Drain } from './live/drain.js';
import { logger } from './problems/log.js';
import { Settings } from './settings/settings.js';

/** How long connections that still say something may hold up the end. */
const graceMs = 5000;
/** One Ctrl-C comes from the terminal and from whoever started us. */
const onePressMs = 500;

process.on('uncaughtException', (error) => giveUp('the server failed', error));

const app = await createApp();
const settings = app.get(Settings);
leaveWhenTold();
await app
  .listen(settings.port, settings.host)
  .catch((error: unknown) => giveUp(`cannot listen at ${settings.host}:${settings.port}`, error));
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
  const others = demoOthers.map(({ name }) => name).join(', ');
  process.stdout.write(
    `\nDemo mode. Sign in as loket1 … loket${demoOfficers}, ${others}; password ${demoPassword}.\n`,
  );
}
if (settings.live) {
  const { startSyntheticHall } = await import('./live-demo/synthetic-hall.js');
  const stop = startSyntheticHall(origin, app.get(Buildings).list());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** A first signal lets everything end in its time, a second lets nobody be waited for. */
function leaveWhenTold(): void {
  const hurry = new AbortController();
  const cutOff = (): void => app.getHttpServer().closeAllConnections();
  let toldAt: number | null = null;
  let closing = false;
  const leave = async (): Promise<void> => {
    await app.get(Drain, { strict: false }).run(hurry.signal);
    closing = true;
    setTimeout(cutOff, graceMs).unref();
    await app.close();
    process.exit(0);
  };
  const told = (): void => {
    const now = performance.now();
    if (toldAt === null) {
      toldAt = now;
      leave().catch((error: unknown) => giveUp('cannot stop', error));
    } else if (now - toldAt > onePressMs) {
      if (closing) cutOff();
      hurry.abort();
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, told);
}

/** Only the message is shown: an error may carry what was to be written. */
function giveUp(what: string, error: unknown): never {
  logger.fatal({ err: error }, what);
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exit(1);
}
