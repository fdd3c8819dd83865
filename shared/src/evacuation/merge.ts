import type { EvacuationPart } from './parts.js';

export type Parts = ReadonlyMap<string, EvacuationPart>;

export const noParts: Parts = new Map();

/** The union. The same object where nothing is new. */
export function withParts(parts: Parts, more: Iterable<EvacuationPart>): Parts {
  let merged: Map<string, EvacuationPart> | null = null;
  for (const part of more) {
    const before = (merged ?? parts).get(part.id);
    if (before && !isPreferred(part, before)) continue;
    merged ??= new Map(parts);
    merged.set(part.id, part);
  }
  return merged ?? parts;
}

/** Of two parts with one id: any order will do, as long as it is the same everywhere. */
const isPreferred = (part: EvacuationPart, before: EvacuationPart): boolean =>
  spelled(part) > spelled(before);

/** With its fields in one order, wherever it came from. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
