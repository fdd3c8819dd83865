/** A service's line against its promise, with what somebody who came now could expect. */
import {
  byUrgency,
  lineAt,
  lineStandings,
  type Day,
  type Expectation,
  type Forecast,
  type LineFacts,
} from '@satuatap/shared/queue';

export interface ExpectedLine extends LineFacts {
  /** For somebody who came now, ms; `null` without an open counter. */
  readonly expectedMs: Expectation['waitMs'];
}

/** All lines, those that matter first. */
export const linesOf = (day: Day, expected: Forecast, now: number): ExpectedLine[] =>
  byUrgency(
    lineStandings(day).map((standing) => ({
      ...lineAt(standing, now),
      expectedMs: expected.services[standing.service.id]?.waitMs ?? null,
    })),
  );
