/** Small descriptions of what a building file may hold, each telling what is wrong and where. */

import { isDate } from '@satuatap/shared/time';
export type Path = readonly (string | number)[];
export interface Mistake {
  readonly path: Path;
  readonly reason: string;
  /** A whole part is not there, so that nothing else can be asked of it. */
  readonly missing?: true;
}
/** Adds what is wrong with `value`. */
export type Shape = (value: unknown, path: Path, mistakes: Mistake[]) => void;

const check =
  (accepts: (value: unknown) => boolean, reason: string): Shape =>
  (value, path, mistakes) => {
    if (!accepts(value)) mistakes.push({ path, reason });
  };

export const words = check((value) => typeof value === 'string', 'must be text');
export const id = check(
  (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,40}$/.test(value),
  'must be an id of small letters, digits and hyphens',
);
export const matching = (pattern: RegExp, reason: string): Shape =>
  check((value) => typeof value === 'string' && pattern.test(value), reason);
export const date = check(
  (value) => typeof value === 'string' && isDate(value),
  'must be a date like "2026-12-25", in quotes',
);
export const oneOf = (...values: readonly unknown[]): Shape =>
  check((value) => values.includes(value), `must be one of ${values.join(', ')}`);
export const flag = check((value) => typeof value === 'boolean', 'must be true or false');
export const between = (low: number, high: number): Shape =>
  check(
    (value) => typeof value === 'number' && value >= low && value <= high,
    `must be a number from ${low} to ${high}`,
  );
export const whole = (low: number, high: number): Shape =>
  check(
    (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high,
    `must be a whole number from ${low} to ${high}`,
  );

export const orNull =
  (shape: Shape): Shape =>
  (value, path, mistakes) => {
    if (value !== null) shape(value, path, mistakes);
  };

export const listOf =
  (shape: Shape, least = 0, most = Number.POSITIVE_INFINITY): Shape =>
  (value, path, mistakes) => {
    if (!Array.isArray(value)) {
      mistakes.push({ path, reason: 'must be a list', missing: true });
      return;
    }
    if (value.length < least) mistakes.push({ path, reason: `must have at least ${least}` });
    if (value.length > most) mistakes.push({ path, reason: `must have at most ${most}` });
    value.forEach((item, index) => shape(item, [...path, index], mistakes));
  };

/** An object with just these fields: all of `shapes`, and of `more` those that there are. */
export const fields =
  (shapes: Readonly<Record<string, Shape>>, more: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path, mistakes) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      mistakes.push({
        path,
        reason: `must have the fields ${Object.keys({ ...shapes, ...more }).join(', ')}`,
        missing: true,
      });
      return;
    }
    const given = new Map(Object.entries(value));
    for (const [name, shape] of Object.entries(shapes)) {
      if (given.has(name)) shape(given.get(name), [...path, name], mistakes);
      else mistakes.push({ path, reason: `lacks ${name}`, missing: true });
    }
    for (const [name, shape] of Object.entries(more)) {
      if (given.has(name)) shape(given.get(name), [...path, name], mistakes);
    }
    for (const name of given.keys()) {
      if (!Object.hasOwn(shapes, name) && !Object.hasOwn(more, name))
        mistakes.push({ path: [...path, name], reason: 'is not a field that is known here' });
    }
  };

/** An object with any fields, all of one shape. */
export const eachOf =
  (shape: Shape): Shape =>
  (value, path, mistakes) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      mistakes.push({ path, reason: 'must have a field for each', missing: true });
    else for (const [name, item] of Object.entries(value)) shape(item, [...path, name], mistakes);
  };
