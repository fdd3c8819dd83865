/** Wardens' phones by chance: each knows what it was told, marks what it shows, and tells another now and then. */
import fc from 'fast-check';
import {
  noParts,
  replacedBy,
  withParts,
  type Believed,
  type EvacuationPart,
  type Mark,
  type Parts,
} from '../index.js';

export const floors = ['lantai-1', 'lantai-2'];
export const people: readonly Believed[] = Array.from({ length: 6 }, (_, index) => ({
  key: `ticket/${index}`,
  kind: 'ticket',
  label: `A00${index}`,
  floorId: [...floors, null][index % 3] ?? null,
  zoneId: null,
  since: index,
}));

type Act =
  | { readonly type: 'mark'; readonly person: number; readonly state: Mark['state'] }
  | { readonly type: 'add' | 'search' | 'end' }
  | { readonly type: 'start'; readonly drill: boolean; readonly from: number; readonly to: number }
  | { readonly type: 'tell'; readonly whom: number };
export interface Step {
  readonly phone: number;
  /** What its clock says, whatever the others' do. */
  readonly at: number;
  readonly act: Act;
}

const phone = fc.nat({ max: 2 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('mark' as const),
      person: fc.nat({ max: people.length - 1 }),
      state: fc.constantFrom('safe', 'helped', 'not-here', 'missing', 'undone'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('tell' as const), whom: phone }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('add', 'search', 'end') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('start' as const),
      drill: fc.boolean(),
      from: fc.nat({ max: people.length }),
      to: fc.nat({ max: people.length }),
    }),
  },
);
export const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ phone, at: fc.nat({ max: 1000 }), act }), {
  maxLength: 60,
});

export interface Made {
  readonly part: EvacuationPart;
  /** What the phone knew when it made it. */
  readonly knew: Parts;
}

/** What the phones know after the steps, and everything that was made. */
export function walk(taken: readonly Step[]): { phones: readonly Parts[]; made: readonly Made[] } {
  const phones: Parts[] = [noParts, noParts, noParts];
  const made: Made[] = [];
  for (const [index, step] of taken.entries()) {
    const knew = phones[step.phone] ?? noParts;
    if (step.act.type === 'tell') {
      phones[step.act.whom] = withParts(phones[step.act.whom] ?? noParts, knew.values());
      continue;
    }
    const part = partOf(step, step.act, `part-${index}`, knew);
    made.push({ part, knew });
    phones[step.phone] = withParts(knew, [part]);
  }
  return { phones, made };
}

type Making = Exclude<Act, { type: 'tell' }>;

function partOf({ phone: number, at }: Step, what: Making, id: string, knew: Parts): EvacuationPart {
  const common = { id, at, by: `warden-${number}`, deviceId: `phone-${number}` };
  switch (what.type) {
    case 'mark': {
      const person = people[what.person]?.key ?? '';
      return { ...common, type: 'mark', person, state: what.state, replaces: replacedBy(knew, person) };
    }
    case 'start': {
      const listed = people.slice(Math.min(what.from, what.to), Math.max(what.from, what.to));
      return { ...common, type: 'start', drill: what.drill, people: listed };
    }
    case 'add':
      return { ...common, type: 'added', floorId: floors[0] ?? null, text: '' };
    case 'search':
      return { ...common, type: 'note', floorId: floors[1] ?? null, searched: true, text: '', withdraws: [] };
    case 'end':
      return { ...common, type: 'end', outcome: 'over' };
  }
}
