/** `npm run bench [name …]`: the benchmarks, one after the other; without names all. */
import { callHttp } from './call-http.js';
import { issueHttp } from './issue-http.js';
import { staffP95 } from './staff-p95.js';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  'issue.http': issueHttp,
  'call.http': callHttp,
  'staff.p95': staffP95,
};
const chosen = process.argv.slice(2);
for (const [name, run] of Object.entries(benchmarks)) {
  if (chosen.length === 0 || chosen.includes(name)) await run();
}
