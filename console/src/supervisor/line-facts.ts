/** A service's line against its promise, with what somebody who came now could expect. */
import {
  bookedFor,
  byUrgency,
  forecast,
  lineAt,
  lineStandings,
  type LineFacts,
} from '@satuatap/shared/queue';
import { newcomerEstimate, type Seen, type WaitEstimate } from '@satuatap/shared/wait';

export interface ExpectedLine extends LineFacts {
  /** For somebody who came now: what kiosk and board tell her too. `null` without an open counter. */
  readonly expected: WaitEstimate | null;
  /** Who has an appointment today and has not come yet. */
  readonly booked: number;
}

/** All lines, those that matter first. */
export function linesOf(view: Seen, now: number): ExpectedLine[] {
  const plain = forecast(view.day, now).services;
  return byUrgency(
    lineStandings(view.day).map((standing) => ({
      ...lineAt(standing, now),
      expected: newcomerEstimate(view, standing.service.id, plain[standing.service.id], now),
      booked: bookedFor(view.day, standing.service.id).length,
    })),
  );
}
