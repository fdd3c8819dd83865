/** Bodies and queries checked by class-validator, without the cost of Nest's pipe: no transformation, one validator. */
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { invalid, problem } from './problem.js';

type Class<T extends object> = new () => T;

/** PostgreSQL keeps no text with it. */
const nul = 'must not contain U+0000';

const plainTypes: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object]);

/** Nested classes by property, in a list where the property is one; a DTO that has any says so in a static `nested`. */
interface WithNested {
  readonly nested?: Readonly<Record<string, Class<object> | readonly [Class<object>]>>;
}

/**
 * The body as an instance of its DTO class; anything unknown in it is refused.
 * @throws ProblemException `invalid-input` with the path of each mistake
 */
export function checked<T extends object>(type: Class<T>, body: unknown): T {
  const instance = instanceOf(type, body);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length > 0)
    throw problem('invalid-input', { errors: errors.flatMap((error) => mistakes(error, '')) });
  return instance;
}

/** `at`: the path of the body in what was sent, empty for all of it. */
function instanceOf<T extends object>(type: Class<T>, body: unknown, at = ''): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid(at, 'must be an object');
  const below = (name: string): string => (at === '' ? told(name) : `${at}.${told(name)}`);
  const { mayLack, mayBeNull } = lenienceOf(type);
  const inner = (type as WithNested).nested ?? {};
  const instance = new type();
  for (const [name, value] of Object.entries(body)) {
    // What every object has, class-validator takes for known, or looks for the rules by it.
    if (name in Object.prototype) throw invalid(below(name), 'is not known');
    if (value === null && mayLack.has(name) && !mayBeNull.has(name))
      throw invalid(below(name), 'must not be null');
    if (!Object.hasOwn(inner, name) && hasNul(value)) throw invalid(below(name), nul);
    Reflect.set(instance, name, value);
  }
  for (const [name, nested] of Object.entries(inner)) {
    const value: unknown = Reflect.get(instance, name);
    const [ofEach] = Array.isArray(nested) ? (nested as readonly [Class<object>]) : [null];
    if (ofEach) {
      if (Array.isArray(value))
        Reflect.set(
          instance,
          name,
          value.map((each: unknown, n) => instanceOf(ofEach, each, `${below(name)}.${n}`)),
        );
    } else if (value === undefined ? !mayLack.has(name) : value !== null || !mayBeNull.has(name))
      // `ValidateNested` takes what is not there for right.
      Reflect.set(instance, name, instanceOf(nested as Class<object>, value, below(name)));
  }
  return instance;
}

/** Whether any text in it has the character U+0000. Not by recursion: what is sent may be nested as deep as it is long. */
function hasNul(sent: unknown): boolean {
  if (typeof sent !== 'object') return typeof sent === 'string' && sent.includes('\0');
  const open: unknown[] = [sent];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\0')) return true;
    } else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) open.push(name, each);
  }
  return false;
}

interface Lenience {
  readonly mayLack: ReadonlySet<string>;
  readonly mayBeNull: ReadonlySet<string>;
}
const leniences = new WeakMap<Class<object>, Lenience>();

/**
 * `IsOptional` takes what is absent and what is null for the same; the types, and the tables, do not. So what has it
 * may be absent, and what has a `ValidateIf` may be null.
 */
function lenienceOf(type: Class<object>): Lenience {
  let lenience = leniences.get(type);
  if (!lenience) {
    const rules = getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .filter((rule) => rule.type === 'conditionalValidation');
    const named = (isOptional: boolean): ReadonlySet<string> =>
      new Set(
        rules.filter(({ name }) => (name === 'isOptional') === isOptional).map((rule) => rule.propertyName),
      );
    lenience = { mayLack: named(true), mayBeNull: named(false) };
    leniences.set(type, lenience);
  }
  return lenience;
}

/** Where a name should be, people may have put something else: what cannot be one is not told back. */
const told = (name: string): string =>
  /^[a-z_]\w{0,39}$/i.test(name) || /^\d{1,4}$/.test(name) ? name : '?';

function mistakes(error: ValidationError, above: string): { path: string; message: string }[] {
  const name = told(error.property);
  const path = above === '' ? name : `${above}.${name}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    path,
    message: name === error.property ? message : 'is not known',
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => mistakes(child, path))];
}

/** Checks every body and every query that has a DTO class, and what stands in an address. */
@Injectable()
export class CheckedPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data = '' }: ArgumentMetadata): unknown {
    if (type === 'param' && hasNul(value)) throw invalid(data, nul);
    if ((type !== 'body' && type !== 'query') || !metatype || plainTypes.has(metatype)) return value;
    return checked(metatype as Class<object>, value);
  }
}
