/** The answers about evacuations. */
import {
  flag,
  list,
  maybeMoment,
  maybeText,
  moment,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

const minutes: Schema = { type: 'number', nullable: true };
const counts = {
  total: whole,
  safe: whole,
  helped: whole,
  notHere: whole,
  missing: whole,
  conflict: whole,
  unseen: whole,
  unaccounted: whole,
  lastFoundAt: maybeMoment,
  minutes,
};
const names: Schema = {
  type: 'object',
  description: 'By the key of the person',
  additionalProperties: object({ name: maybeText, detail: maybeText }),
};
const believed = object({
  key: text,
  kind: oneOf('ticket', 'visit', 'staff'),
  label: text,
  floorId: maybeText,
  zoneId: maybeText,
  since: maybeMoment,
});

export const evacuationAnswers: Readonly<Record<string, Schema>> = {
  BelievedInside: object({ at: moment, people: list(believed), names }),
  EvacuationAnswer: object({ evacuation: orNull({ type: 'string', enum: ['real', 'drill', null] }) }),
  EvacuationPart: {
    ...object({ id: text, type: text, at: moment, by: text, deviceId: text }, true),
    description:
      'One of the parts in shared/src/evacuation/parts.ts; `type` tells which, and so what else it has.',
  },
  EvacuationState: object({
    evacuationId: maybeText,
    endedAt: maybeMoment,
    parts: list(named('EvacuationPart')),
    seq: whole,
    names,
  }),
  EvacuationSummary: object({
    id: text,
    drill: flag,
    startedAt: moment,
    startedBy: text,
    endedAt: maybeMoment,
    endedBy: maybeText,
    outcome: orNull({ type: 'string', enum: ['over', 'false-alarm', null] }),
    report: orNull(
      object({
        floors: list(object({ floorId: maybeText, ...counts, searchedAt: maybeMoment })),
        whole: object(counts),
        wardens: list(object({ staffId: text, marks: whole })),
        lateMarks: whole,
        minutes,
      }),
    ),
    isErased: flag,
  }),
};
