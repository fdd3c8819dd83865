/** The shape of a building file's `visitors`: parts of `VisitorRules`, in place of the usual ones; and their sense. */
import { badgeLayouts, visitorFields, type BuildingConfig } from '@satuatap/shared/queue';
import {
  fields,
  flag,
  id,
  listOf,
  matching,
  oneOf,
  orNull,
  whole,
  words,
  type Path,
  type Shape,
} from './shape.js';

const text = fields({ id: words, en: words });
const fieldRule = fields({ ask: oneOf('optional', 'required'), purpose: text });
const days = whole(1, 3650);

export const visitorShape: Shape = fields(
  {},
  {
    purposes: listOf(fields({ id, name: text }), 1),
    fields: fields({}, Object.fromEntries(visitorFields.map((name) => [name, fieldRule]))),
    mostPeople: whole(1, 500),
    terms: orNull(text),
    safety: orNull(text),
    signature: flag,
    kiosk: flag,
    answerMinutes: whole(1, 120),
    approvalAgencyIds: listOf(id),
    badge: fields({
      layout: oneOf(...badgeLayouts),
      printer: orNull(matching(/^tcp:\/\/[^/:]+(:\d+)?$/, 'must be an address like tcp://host:9100')),
      hours: whole(1, 24),
    }),
    deliveries: fields({ reminderDays: whole(1, 60), signature: flag }),
    retentionDays: fields({
      visits: days,
      identity: days,
      photo: days,
      remembered: days,
      deliveries: days,
      evacuation: days,
      watchList: days,
      audit: whole(365, 36_500),
    }),
  },
);

export function visitorMistakes(config: BuildingConfig, add: (path: Path, reason: string) => void): void {
  const { approvalAgencyIds = [] } = config.visitors ?? {};
  approvalAgencyIds.forEach((agency, index) => {
    if (!config.agencies.some((each) => each.id === agency))
      add(['visitors', 'approvalAgencyIds', index], `names the agency ${agency}, which is not there`);
  });
}
