/** The shape of a building file: that of `BuildingConfig`. */
import { maxPace, weekdays } from '@satuatap/shared/queue';
import { alarmShape } from './alarm-shape.js';
import {
  between,
  date,
  fields,
  flag,
  id,
  listOf,
  matching,
  oneOf,
  orNull,
  whole,
  words,
  type Shape,
} from './shape.js';
import { occupancyShape } from './occupancy-shape.js';
import { surveyShape } from './survey-shape.js';
import { visitorShape } from './visitor-shape.js';

const text = fields({ id: words, en: words });
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like "08:00", in quotes');
const named = fields({ id, name: text });

const dayHours = fields({
  open: time,
  close: time,
  lastTicket: time,
  breaks: listOf(fields({ from: time, to: time, reason: oneOf('rest', 'prayer'), issue: flag })),
});
const weeklyHours = fields(Object.fromEntries(weekdays.map((day) => [day, orNull(dayHours)])));

const appointments = fields({
  slotMinutes: whole(1, 480),
  perSlot: whole(1, 100),
  daysAhead: whole(0, 90),
  shareAtTime: between(0, 1),
  earlyMinutes: whole(0, 480),
  graceMinutes: whole(1, 240),
});

const service = fields(
  {
    id,
    agencyId: id,
    name: text,
    prefix: matching(/^[A-Z]{1,3}$/, 'must be one to three capital letters'),
    targetMinutes: between(1, 600),
    typicalMinutes: between(0.5, 600),
    fee: text,
    documents: listOf(text),
    keywords: listOf(words),
    hours: orNull(weeklyHours),
    dailyQuota: orNull(whole(1, 100_000)),
  },
  { appointments },
);

const counter = fields({
  id,
  label: matching(/^[\p{L}\p{N} -]{1,20}$/u, 'must be a short label of letters and digits'),
  zoneId: id,
  agencyId: orNull(id),
  services: listOf(fields({ serviceId: id, rank: oneOf('own', 'help') }), 1),
});

const rules = fields({
  helpOutShare: between(0, 100),
  ceilingShare: between(1, 100),
  routeCredit: between(0, 1),
  missAfterCalls: whole(1, 20),
  answerSeconds: whole(5, 3600),
  undoSeconds: whole(0, 120),
  lookSeconds: whole(0, 600),
  reinstate: oneOf('keep', 'tail'),
  explainLimit: whole(0, 50),
});

const required = {
  id,
  name: words,
  city: words,
  timeZone: words,
  zoneLabel: words,
  floors: listOf(fields({ id, name: text, level: whole(-9, 99) }), 1),
  zones: listOf(fields({ id, floorId: id, name: text }), 1),
  agencies: listOf(fields({ id, name: words, short: words }), 1),
  services: listOf(service, 1),
  counters: listOf(counter, 1),
  priorityClasses: listOf(fields({ id, name: text, ground: text, pace: between(1, maxPace) })),
  outcomes: listOf(named, 1),
  holdReasons: listOf(named, 1),
  pauseReasons: listOf(named, 1),
  hours: weeklyHours,
  holidays: listOf(fields({ date, name: text })),
  numbering: fields({ first: whole(0, 999_999), last: whole(1, 999_999), digits: whole(1, 6) }),
  rules,
  routes: listOf(fields({ id, name: text, serviceIds: listOf(id, 2) })),
  popularServiceIds: listOf(id),
  runningText: text,
  announceLanguages: listOf(oneOf('id', 'en'), 1),
};

export const buildingShape: Shape = fields(required, {
  alarms: alarmShape,
  survey: surveyShape,
  visitors: visitorShape,
  occupancy: occupancyShape,
});
