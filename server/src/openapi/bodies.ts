/** Bodies and queries of the interface, read off the rules of their DTO classes: document and check cannot differ. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { staffCommandClasses } from '../desk/staff-command.dto.js';
import { named, type Schema, type SchemaObject } from './schema.js';

type Parameter = NonNullable<NonNullable<OpenAPIObject['paths'][string]['get']>['parameters']>[number];
type Class = abstract new () => object;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** All DTO classes that have rules, by name. */
function dtoClasses(): Map<string, Class> {
  const known: unknown = Reflect.get(getMetadataStorage(), 'validationMetadatas');
  const classes = known instanceof Map ? [...(known.keys() as Iterable<unknown>)] : [];
  return new Map(classes.flatMap((each) => (typeof each === 'function' ? [[each.name, each as Class]] : [])));
}

export function bodySchemas(names: readonly string[]): Record<string, Schema> {
  const classes = dtoClasses();
  const bodies = names.flatMap((name) => {
    const type = classes.get(name);
    return type ? [[name, bodyOf(type)] as const] : [];
  });
  const commands = Object.entries(staffCommandClasses).map(
    ([type, dto]) => [`command-${type}`, bodyOf(dto, { type: { type: 'string', enum: [type] } })] as const,
  );
  return Object.fromEntries([...bodies, ...commands]);
}

/** The query's parameters; Nest's own explorer knows none without decorators of its own. */
export function queryParameters(name: string): Parameter[] {
  const type = dtoClasses().get(name);
  const { properties = {}, required = [] } = type ? bodyOf(type) : {};
  return Object.entries(properties).map(([each, schema]) => ({
    name: each,
    in: 'query',
    required: required.includes(each),
    schema,
  }));
}

function bodyOf(type: Class, fixed: Readonly<Record<string, Schema>> = {}): SchemaObject {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const nested = (Reflect.get(type, 'nested') ?? {}) as Readonly<Record<string, Class | readonly [Class]>>;
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const name of new Set(rules.map(({ propertyName }) => propertyName))) {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const inner = nested[name];
    const plain = fixed[name] ?? (inner ? nestedOf(inner, own) : valueOf(own));
    const nullable = own.some(
      ({ type: kind, name: rule }) => kind === 'conditionalValidation' && rule !== 'isOptional',
    );
    properties[name] = nullable && !('$ref' in plain) ? { ...plain, nullable: true } : plain;
    if (!own.some((rule) => rule.name === 'isOptional')) required.push(name);
  }
  if ('command' in properties) {
    properties['command'] = {
      oneOf: Object.keys(staffCommandClasses).map((each) => named(`command-${each}`)),
    };
    required.push('command');
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

const nestedOf = (inner: Class | readonly [Class], rules: readonly Rule[]): Schema =>
  typeof inner === 'function' ? bodyOf(inner) : { ...valueOf(rules), type: 'array', items: bodyOf(inner[0]) };

function valueOf(rules: readonly Rule[]): Schema {
  const ofItems = rules.filter(({ each }) => each);
  const schema = Object.assign({}, ...rules.filter(({ each }) => !each).map(said)) as Schema;
  return ofItems.length === 0 ? schema : { ...schema, type: 'array', items: valueOf(ofItems.map(asItem)) };
}

const asItem = (rule: Rule): Rule =>
  Object.assign(Object.create(Object.getPrototypeOf(rule) as object), rule, { each: false }) as Rule;

/** What one rule says in JSON Schema. */
function said({ name, constraints }: Rule): Partial<Schema> {
  const [first, second] = (constraints ?? []) as readonly unknown[];
  switch (name ?? '') {
    case 'isString':
      return { type: 'string' };
    case 'isInt':
      return { type: 'integer' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isObject':
      return { type: 'object', additionalProperties: true };
    case 'isArray':
      return { type: 'array' };
    case 'isIn':
      return { enum: [...(first as readonly unknown[])] };
    case 'matches':
      return { type: 'string', pattern: (first as RegExp).source };
    case 'isDay':
      return { type: 'string', format: 'date' };
    case 'isLength':
      return { minLength: Number(first), maxLength: Number(second) };
    case 'minLength':
      return { minLength: Number(first) };
    case 'maxLength':
      return { maxLength: Number(first) };
    case 'min':
      return { minimum: Number(first) };
    case 'max':
      return { maximum: Number(first) };
    case 'arrayMinSize':
      return { minItems: Number(first) };
    case 'arrayMaxSize':
      return { maxItems: Number(first) };
    default:
      return {};
  }
}
