/** The part of JSON Schema that the OpenAPI document uses, and short ways to write it. */
import type { OpenAPIObject } from '@nestjs/swagger';

export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
export type SchemaObject = Exclude<Schema, { $ref: string }>;

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const whole: Schema = { type: 'integer' };
/** Epoch milliseconds. */
export const moment: Schema = { type: 'integer', format: 'int64', description: 'Epoch milliseconds' };
export const date: Schema = { type: 'string', format: 'date' };
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const orNull = (schema: SchemaObject): Schema => ({ ...schema, nullable: true });
export const maybeText = orNull({ type: 'string' });
export const maybeMoment = orNull({ type: 'integer', format: 'int64' });

/** An object with these properties; those that end in `?` may be absent. */
export function object(properties: Readonly<Record<string, Schema>>, open = false): SchemaObject {
  const names = Object.keys(properties);
  const bare = (name: string): string => name.replace(/\?$/, '');
  const required = names.filter((name) => !name.endsWith('?'));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [bare(name), schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: open,
  };
}

/** The same in both languages. */
export const words = object({ id: text, en: text });
