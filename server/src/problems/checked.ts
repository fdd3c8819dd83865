/** Bodies and queries checked by class-validator, without the cost of Nest's pipe: no transformation, one validator. */
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { invalid, problem } from './problem.js';

type Class<T extends object> = new () => T;

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

function instanceOf<T extends object>(type: Class<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid('', 'must be an object');
  }
  const instance = new type();
  for (const [name, value] of Object.entries(body)) {
    if (value === null && mayOnlyLack(type).has(name)) throw invalid(told(name), 'must not be null');
    // PostgreSQL keeps no text with it.
    if (typeof value === 'string' && value.includes('\0'))
      throw invalid(told(name), 'must not contain U+0000');
    // Own property, whatever its name is: `__proto__` in a body must not reach the prototype.
    Object.defineProperty(instance, name, { value, enumerable: true, writable: true, configurable: true });
  }
  for (const [name, nested] of Object.entries((type as WithNested).nested ?? {})) {
    const value: unknown = Reflect.get(instance, name);
    const [ofEach] = Array.isArray(nested) ? (nested as readonly [Class<object>]) : [null];
    if (ofEach) {
      if (Array.isArray(value))
        Reflect.set(
          instance,
          name,
          value.map((each: unknown) => instanceOf(ofEach, each)),
        );
    } else if (typeof value === 'object' && value !== null)
      Reflect.set(instance, name, instanceOf(nested as Class<object>, value));
  }
  return instance;
}

const lacking = new WeakMap<Class<object>, ReadonlySet<string>>();

/**
 * Properties that may be absent but not null, which `IsOptional` takes for the same; the types, and the tables, do not.
 * One that may be both has a `ValidateIf` too.
 */
function mayOnlyLack(type: Class<object>): ReadonlySet<string> {
  let names = lacking.get(type);
  if (!names) {
    const rules = getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .filter((rule) => rule.type === 'conditionalValidation');
    const optional = rules.filter(({ name }) => name === 'isOptional').map((rule) => rule.propertyName);
    const nullable = new Set(
      rules.filter(({ name }) => name !== 'isOptional').map((rule) => rule.propertyName),
    );
    names = new Set(optional.filter((name) => !nullable.has(name)));
    lacking.set(type, names);
  }
  return names;
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

/** Checks every body and every query that has a DTO class. */
@Injectable()
export class CheckedPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || plainTypes.has(metatype)) return value;
    return checked(metatype as Class<object>, value);
  }
}
