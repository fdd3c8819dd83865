/** The answers about who is inside, as `shared/src/contract/occupancy.ts` types them. */
import { zoneSources } from '@satuatap/shared/contract';
import { crowdStates, insideKinds } from '@satuatap/shared/occupancy';
import {
  date,
  flag,
  list,
  maybeMoment,
  moment,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

const crowd = {
  people: whole,
  byKind: object(Object.fromEntries(insideKinds.map((kind) => [kind, whole]))),
};

const count = { id: text, zoneId: text, at: moment, people: whole, countedBy: text, undone: flag };

export const occupancyAnswers: Readonly<Record<string, Schema>> = {
  Crowd: object(crowd),
  ZoneCountEntry: object(count),
  OccupancyView: object({
    at: moment,
    date,
    building: named('Crowd'),
    floors: list(object({ floorId: text, ...crowd })),
    zones: list(
      object({
        zoneId: text,
        floorId: text,
        ...crowd,
        capacity: orNull(object({ warn: whole, limit: whole })),
        state: oneOf(...crowdStates),
        source: oneOf(...zoneSources),
        oldestSince: maybeMoment,
        doorAt: maybeMoment,
        count: orNull(object(count)),
      }),
    ),
    unplaced: named('Crowd'),
  }),
  DoorAnswer: object({ commandId: text }),
  KioskOccupancy: object({ full: list(object({ zoneId: text, backAt: maybeMoment })) }),
  OccupancyHistory: object({
    place: text,
    from: date,
    to: date,
    hours: list(object({ date, hour: whole, mean: { type: 'number' }, peak: whole })),
    samples: list(object({ at: moment, people: whole })),
  }),
};
