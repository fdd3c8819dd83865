/**
 * `npm run bench:forecast [tuning]`: simulated buildings on which the forecast is judged against the usual estimators.
 * The days that tuned it (`tuning`) are of other seeds, and so of other services, officers and people.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { parse } from 'yaml';
import { percentile, print, progress } from '../bench/measure.js';
import { repository } from '../support/server-process.js';
import { runCourse, type JudgedPromise } from './building-course.js';
import { estimators } from './estimators.js';

const buildings = ['mpp-mal', 'jakabaring', 'kecamatan', 'gedung-dispora', 'dlh-sukarela', 'tangga-buntung'];
const seeds = { tuning: [11, 12], judged: [2601, 2602] };
const course = { learnDays: 20, correctDays: 8, judgeDays: 5, everyTicket: 3, runs: 150 };

const which = process.argv[2] === 'tuning' ? 'tuning' : 'judged';
const configOf = (id: string): BuildingConfig =>
  parse(readFileSync(join(repository, 'server/buildings', `${id}.yaml`), 'utf8'), {
    maxAliasCount: 1000,
  }) as BuildingConfig;

const minutes = (ms: number): string => (ms / 60_000).toFixed(1);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const coverage = (promises: readonly JudgedPromise[]): number =>
  mean(promises.map(({ said, calledMs }) => (calledMs <= said.highMs ? 1 : 0)));

function report(name: string, promises: readonly JudgedPromise[]): void {
  const issue = promises.filter(({ when }) => when === 'issue');
  const ours = mean(issue.map(({ said, calledMs }) => Math.abs(said.medianMs - calledMs)));
  const others = estimators.map(
    (estimator) =>
      [
        estimator,
        mean(issue.map(({ usual, calledMs }) => Math.abs((usual?.[estimator] ?? 0) - calledMs))),
      ] as const,
  );
  const plain = mean(issue.map(({ plain, calledMs }) => Math.abs((plain ?? 0) - calledMs)));
  const rawCovered = mean(issue.map(({ raw, calledMs }) => (calledMs <= raw.highMs ? 1 : 0)));
  const later = promises.filter(({ when }) => when === 'later');
  progress(
    `${name}: ${issue.length} promises at issue, wait ${minutes(
      percentile(
        issue.map(({ calledMs }) => calledMs),
        0.5,
      ),
    )}/${minutes(
      percentile(
        issue.map(({ calledMs }) => calledMs),
        0.9,
      ),
    )} min; ` +
      `held ${coverage(issue).toFixed(3)} (runs alone ${rawCovered.toFixed(3)}), later ${coverage(later).toFixed(3)}; ` +
      `width ${minutes(mean(issue.map(({ said }) => said.highMs - said.medianMs)))}; error ${minutes(ours)} min, ` +
      others.map(([estimator, error]) => `${estimator} ${minutes(error)}`).join(', ') +
      `, without chance ${minutes(plain)}; ratio ${(ours / Math.min(...others.map(([, error]) => error))).toFixed(3)}`,
  );
}

const all: JudgedPromise[] = [];
for (const seed of seeds[which])
  for (const id of buildings) {
    const startedAt = performance.now();
    const { promises, without, uncalled } = runCourse(configOf(id), { ...course, seed });
    all.push(...promises);
    report(`${id} seed ${seed}`, promises);
    progress(
      `  no forecast ${without}, never called ${uncalled}, ${Math.round(performance.now() - startedAt)} ms`,
    );
  }
report('all', all);
const issue = all.filter(({ when }) => when === 'issue');
print({ name: 'forecast.coverage', value: coverage(issue), unit: 'share' });
const ours = mean(issue.map(({ said, calledMs }) => Math.abs(said.medianMs - calledMs)));
const best = Math.min(
  ...estimators.map((estimator) =>
    mean(issue.map(({ usual, calledMs }) => Math.abs((usual?.[estimator] ?? 0) - calledMs))),
  ),
);
print({ name: 'forecast.error', value: ours / 60_000, unit: 'min', ratio: ours / best });
