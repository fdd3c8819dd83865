import type { QueueEvent } from '@satuatap/shared/queue';

/** Who is at work is in these; a day of them would be a record of each officer's work. */
const officers: ReadonlySet<string> = new Set(['officerId', 'onlyOfficerId', 'takenOverFrom']);

/** The event as it is shown to those who look at a day again: staff have no names, and no two are told apart. */
export const withoutOfficers = (event: QueueEvent): QueueEvent => masked(event) as QueueEvent;

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'by') return [name, nameless(inner)];
      return [name, officers.has(name) && inner !== null ? 'officer' : masked(inner)];
    }),
  );
}

const nameless = (actor: unknown): unknown =>
  typeof actor === 'object' && actor && 'kind' in actor && actor.kind === 'staff'
    ? { ...actor, id: 'officer' }
    : actor;
