/** Rules that fields of several bodies and queries share. */
import { isDate } from '@satuatap/shared/time';
import { IsInt, Matches, Max, Min, ValidateBy, ValidateIf } from 'class-validator';

/** Any id that its sender made up and will not make up again. */
export const madeUpId = /^[\w-]{16,64}$/;
/** One line that can be read: no control characters. It looks at each character of what is sent, however long, once or twice. */
export const line = /^(?=.*\S)[^\p{Cc}]*$/u;
/** Commands and numbers of an SVG path. */
export const pathSpelling = /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]+$/;

/** Epoch ms: on any building's clock it is still a year of four digits. */
const lastMoment = Date.UTC(9999, 11, 30);

/** May be `null`, but not absent. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export const IsMadeUpId = (): PropertyDecorator => Matches(madeUpId);

/** Epoch ms. */
export const IsMoment = (): PropertyDecorator => all(IsInt(), Min(0), Max(lastMoment));

/** A day of the calendar, as `2026-12-25`. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value) => typeof value === 'string' && isDate(value),
      defaultMessage: () => '$property must be a date',
    },
  });

const all =
  (...rules: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    rules.forEach((rule) => rule(target, property));
