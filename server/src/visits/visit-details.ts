/** What a visit itself has that is personal, sealed in its row. */
import type { Sealing } from '../personal/sealing.js';
import type { Visit } from './visit-table.js';

export interface VisitDetails {
  readonly plate: string | null;
  readonly belongings: string | null;
  /** In the host's words. */
  readonly declineReason: string | null;
}

const none: VisitDetails = { plate: null, belongings: null, declineReason: null };
type Named = Pick<Visit, 'buildingId' | 'id'>;

export const sealDetails = (sealing: Sealing, visit: Named, details: VisitDetails): string =>
  sealing.seal(visitContext(visit), details);

export const openDetails = (sealing: Sealing, visit: Named & Pick<Visit, 'sealed'>): VisitDetails =>
  visit.sealed === null ? none : sealing.open<VisitDetails>(visitContext(visit), visit.sealed);

export const visitContext = ({ buildingId, id }: Named): string => `visit/${buildingId}/${id}`;
