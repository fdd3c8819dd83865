/** Takes back a staff action, as an event of its own. */
import type { FloorCommand } from '../command.js';
import { get } from '../table.js';
import { lineOf } from '../lines.js';
import { closedCounter } from '../day-changes.js';
import { undoRecordOf, type UndoRecord } from '../undo-log.js';
import { systemOfficer } from './counter.js';
import { accept, refuse, type Context, type Decision } from './decision.js';

export function undo(context: Context, { seq }: Extract<FloorCommand, { type: 'undo' }>): Decision {
  const { day, config, by, at } = context;
  const record = undoRecordOf(day.undo, seq);
  if (!record) return refuse(seq > 0 && seq <= day.seq ? 'undo-too-late' : 'nothing-to-undo');
  if (at - record.at > config.rules.undoSeconds * 1000) return refuse('undo-too-late');
  const own =
    by.kind !== 'staff' || by.role !== 'counter' || (record.by.kind === 'staff' && record.by.id === by.id);
  if (!own) return refuse('undo-not-yours');
  if (changedSince(context, record)) return refuse('changed-since');
  const elsewhere = officerElsewhere(context, record);
  if (elsewhere !== null) return refuse('officer-elsewhere', { counter: elsewhere });
  return accept({
    type: 'action.undone',
    undone: seq,
    action: record.action,
    tickets: record.tickets,
    counters: record.counters,
    lines: record.lines.map(({ serviceId, stopped, changedSeq }) => ({ serviceId, stopped, changedSeq })),
  });
}

/** Label of another counter that an officer whose counter would come back has opened since; `null` without one. */
function officerElsewhere({ day, config }: Context, { counters }: UndoRecord): string | null {
  const comingBack = new Set(
    counters.flatMap(({ id, officerId }) => (day.counters[id]?.officerId === officerId ? [] : [officerId])),
  );
  // The system may hold several; a person sits at one.
  comingBack.delete(systemOfficer);
  const other = Object.values(day.counters).find(
    ({ state, officerId }) => state !== 'closed' && comingBack.has(officerId),
  );
  return other ? (config.counters.find(({ id }) => id === other.id)?.label ?? other.id) : null;
}

function changedSince({ day }: Context, record: UndoRecord): boolean {
  const later = (seq: number): boolean => seq > record.last;
  return (
    record.tickets.some(({ id }) => later(get(day.tickets, id)?.changedSeq ?? 0)) ||
    record.counters.some(({ id }) => later((day.counters[id] ?? closedCounter(id)).changedSeq)) ||
    record.lines.some(({ serviceId }) => later(lineOf(day, serviceId).changedSeq))
  );
}
