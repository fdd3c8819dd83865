/** The explained order: why this ticket was called, and who stood before it, by time or by the rule, but was passed over. */
import { compareInLine, firstByRule, shareOf, type Candidate } from './calling-rule.js';
import type { Day, Waiting } from './day.js';
import type { CallReason } from './event.js';
import { mayCall, servedAt, serviceOf } from './lines.js';
import { get } from './table.js';

/** Beyond so many nobody counts further: from here on the count means "at least". */
export const passedOverLimit = 100;

interface Passed {
  readonly waiting: Waiting;
  readonly share: number;
}

/**
 * The reason of a call of `chosen` at the counter. Passed over is who could have been called there and came earlier,
 * or would have been next by the rule (when an officer chooses). Lists are in order of time and of share but for the
 * few put to their head, so the search of each ends at the first that is neither.
 */
export function reasonOf(
  day: Day,
  counterId: string,
  chosen: Candidate,
  how: CallReason['how'],
  now: number,
): CallReason {
  const { config } = day;
  const limit = config?.rules.explainLimit ?? 0;
  let passedOverCount = 0;
  let passed: Passed[] = [];
  for (const { serviceId, rank } of servedAt(day, counterId)) {
    const targetMinutes = config && serviceOf(config, serviceId)?.targetMinutes;
    if (!config || !targetMinutes) continue;
    const stoodBefore = (waiting: Waiting): boolean =>
      cameBefore(waiting, chosen.waiting) ||
      firstByRule([chosen, { waiting, serviceId, rank, targetMinutes }], config.rules, now) !== chosen;
    for (const list of Object.values(day.lines[serviceId]?.waiting ?? {})) {
      let named = 0;
      for (const waiting of list) {
        const before = stoodBefore(waiting);
        if (waiting.frontAt === null && !before) break;
        if (!before || !mayCall(day, counterId, waiting, now)) continue;
        passedOverCount += 1;
        // Behind the few at the head, shares fall along a list: no later one can be among the listed.
        if (waiting.frontAt !== null || named < limit)
          passed.push({ waiting, share: shareOf(waiting, targetMinutes, now) });
        if (waiting.frontAt === null) named += 1;
        if (named >= limit && passedOverCount >= passedOverLimit) break;
      }
    }
  }
  passed = passed
    .toSorted((a, b) => b.share - a.share || compareInLine(a.waiting, b.waiting))
    .slice(0, limit);
  return {
    how,
    share: shareOf(chosen.waiting, chosen.targetMinutes, now),
    rank: chosen.rank,
    passedOver: passed.map(({ waiting, share }) => ({
      ticketId: waiting.ticketId,
      number: get(day.tickets, waiting.ticketId)?.number ?? '',
      share,
    })),
    passedOverCount,
  };
}

/** Whether `a` has waited longer, credit included; of two alike, the one issued first. */
const cameBefore = (a: Waiting, b: Waiting): boolean =>
  a.since < b.since || (a.since === b.since && (a.ticketId - b.ticketId || a.stop - b.stop) < 0);
