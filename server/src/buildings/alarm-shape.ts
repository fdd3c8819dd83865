/** The shape of a building file's `alarms`: parts of `AlarmRules`, in place of the usual ones; and their sense. */
import type { AlarmRules, BuildingConfig } from '@satuatap/shared/queue';
import { between, eachOf, fields, flag, orNull, whole, type Path, type Shape } from './shape.js';

const minutes = between(0, 600);
const after = orNull(fields({ minutes }));
const rules: Readonly<Record<keyof AlarmRules, Shape>> = {
  lateLine: orNull(fields({ people: whole(1, 1000), minutes })),
  forsakenLine: after,
  longPause: orNull(fields({ minutes }, { byReason: eachOf(minutes) })),
  idleCounter: after,
  deviceAway: after,
  crowdedZone: flag,
  helpAsked: flag,
  paperOut: flag,
  paperLow: flag,
  printerFault: flag,
  otherFault: flag,
  soundBlocked: flag,
};

export const alarmShape: Shape = fields({}, rules);

export function alarmMistakes(config: BuildingConfig, add: (path: Path, reason: string) => void): void {
  for (const reason of Object.keys(config.alarms?.longPause?.byReason ?? {}))
    if (!config.pauseReasons.some(({ id }) => id === reason))
      add(
        ['alarms', 'longPause', 'byReason', reason],
        `names the pause reason ${reason}, which is not there`,
      );
}
