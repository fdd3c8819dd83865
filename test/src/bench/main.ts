/** `npm run bench [name …]`: the benchmarks, one after the other; without names all. README.md says what each means. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callHttp } from './call-http.js';
import { cityBuildings } from './city/city-buildings.js';
import { cityIssue } from './city/city-issue.js';
import { cityLive } from './city/city-live.js';
import { forecastRefresh } from './forecast-refresh.js';
import { historyFlat } from './history-flat.js';
import { issueHttp } from './issue-http.js';
import { liveLast } from './live-last.js';
import { size } from './size.js';
import { staffP95 } from './staff-p95.js';
import { startDay } from './start-day.js';
import { statsYear } from './stats-year.js';
import { visitsCheckin } from './visits-checkin.js';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  'issue.http': issueHttp,
  'call.http': callHttp,
  'staff.p95': staffP95,
  'live.last': liveLast,
  'history.flat': historyFlat,
  'start.day': startDay,
  'stats.year': statsYear,
  'forecast.refresh': forecastRefresh,
  'visits.checkin': visitsCheckin,
  size,
  'city.issue': cityIssue,
  'city.live': cityLive,
  'city.buildings': cityBuildings,
};
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exit(1);
}

// All data folders stand in one, which goes with this process, however it ends.
const folder = mkdtempSync(join(tmpdir(), 'satuatap-bench-'));
// PostgreSQL, which does not run as root, goes through it to its own.
chmodSync(folder, 0o755);
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

for (const [name, run] of Object.entries(benchmarks)) {
  if (chosen.length === 0 || chosen.includes(name)) await run();
}
