/** Answers of the directory and of notices. */
import { importMistakes, presenceStates } from '@satuatap/shared/contract';
import {
  flag,
  list,
  maybeMoment,
  maybeText,
  moment,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

const officerEntry = object({
  id: text,
  staffId: maybeText,
  name: text,
  agencyId: text,
  title: text,
  tasks: list(text),
  floorId: maybeText,
  room: text,
  extension: text,
  email: maybeText,
  presence: object({
    state: oneOf(...presenceStates, 'counter'),
    until: maybeMoment,
    counterId: maybeText,
    since: maybeMoment,
  }),
});

export const directoryAnswers: Readonly<Record<string, Schema>> = {
  NoticeFaults: object({ channel: text, fault: text, notices: whole, newestAt: moment }),
  OfficerEntry: officerEntry,
  KioskOfficer: object({
    id: text,
    agencyId: text,
    name: maybeText,
    title: text,
    tasks: list(text),
    floorId: maybeText,
    room: maybeText,
    isIn: orNull({ type: 'boolean' }),
  }),
  OwnEntry: object({ officer: orNull(officerEntry) }),
  AgencyDisclosure: object({
    agencyId: text,
    shows: oneOf('nothing', 'title', 'name'),
    room: flag,
    presence: flag,
  }),
  ImportReport: object({
    added: whole,
    changed: whole,
    same: whole,
    mistakes: list(object({ line: whole, column: text, reason: oneOf(...importMistakes) })),
  }),
};
