/** What every part of the front desk works with. */
import type { OfficerEntry, VisitEntry } from '@satuatap/shared/contract';
import { createContext, useContext } from 'react';
import type { FloorRequests } from '../hall/use-floor-requests.js';

export interface ReceptionTools {
  readonly officers: readonly OfficerEntry[];
  readonly requests: FloorRequests;
  /** Visits whose host has just answered. */
  readonly fresh: ReadonlySet<string>;
  readonly openVisit: (visit: VisitEntry) => void;
  /** `wholeGroup`: all of hers who came to the same host. */
  readonly leave: (visit: VisitEntry, wholeGroup?: boolean) => void;
  readonly print: (...visitIds: readonly string[]) => void;
}

export const ReceptionContext = createContext<ReceptionTools | null>(null);

/** @throws Error outside of the front desk */
export function useReception(): ReceptionTools {
  const tools = useContext(ReceptionContext);
  if (!tools) throw new Error('This part stands at the front desk only.');
  return tools;
}
