import { describe, expect, it } from '@jest/globals';
import { IsArray, IsInt, IsOptional, IsString, ValidateIf, ValidateNested } from 'class-validator';
import { checked } from './checked.js';
import { ProblemException } from './problem.js';

class InnerDto {
  @IsInt() count!: number;
  @IsOptional() @IsString() note?: string;
}
class OuterDto {
  static readonly nested = {
    needed: InnerDto,
    optional: InnerDto,
    nullable: InnerDto,
    list: [InnerDto] as const,
  };
  @ValidateNested() needed!: InnerDto;
  @IsOptional() @ValidateNested() optional?: InnerDto;
  @ValidateIf(({ nullable }: OuterDto) => nullable !== null) @ValidateNested() nullable!: InnerDto | null;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) list?: InnerDto[];
  @IsOptional() names?: unknown;
}

const right = { needed: { count: 1 }, nullable: null };

/** The paths of what is wrong with the right body after a change. */
function wrong(change: object): readonly (string | undefined)[] {
  try {
    checked(OuterDto, { ...right, ...change });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    expect(error.problem).toMatchObject({ status: 400, code: 'invalid-input' });
    return error.problem.errors?.map(({ path }) => path) ?? [];
  }
}

describe('a body', () => {
  it('is taken where it is right', () => {
    for (const change of [{}, { nullable: { count: 2 }, optional: { count: 3 }, list: [], names: ['a'] }])
      expect(wrong(change)).toEqual([]);
  });

  it.each([
    ['what is needed and not there', { needed: undefined }, 'needed'],
    ['null where something is needed', { needed: null }, 'needed'],
    ['what may be null and is not there', { nullable: undefined }, 'nullable'],
    ['null for what may only lack', { optional: null }, 'optional'],
    ['a list for one', { needed: [] }, 'needed'],
    ['a text for one', { needed: 'x' }, 'needed'],
    ['something else in a list', { list: [{ count: 1 }, null] }, 'list.1'],
    ['a mistake within', { list: [{ count: 1 }, { count: 'x' }] }, 'list.1.count'],
    ['null within', { needed: { count: 1, note: null } }, 'needed.note'],
    ['U+0000 within', { needed: { count: 1, note: 'a\0' } }, 'needed.note'],
    ['U+0000 in a list', { names: ['a', ['b', { c: 'd\0' }]] }, 'names'],
    ['U+0000 in a name', { names: { 'a\0': 1 } }, 'names'],
  ])('is refused for %s, by its path', (_, change, path) => {
    expect(wrong(change)).toEqual([path]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'unknown'])(
    'is refused for a property %s',
    (name) => {
      const body = JSON.parse(`{"needed":{"count":1,"${name}":{"prototype":1}},"nullable":null}`) as object;
      expect(wrong(body)).toEqual([`needed.${name}`]);
      expect(wrong(JSON.parse(`{"${name}":1}`) as object)).toEqual([name]);
    },
  );

  it('nested as deep as it can be sent is looked through', () => {
    const depth = 30_000;
    const names: unknown = JSON.parse('['.repeat(depth) + '"a\\u0000"' + ']'.repeat(depth));
    expect(wrong({ names })).toEqual(['names']);
  });
});
