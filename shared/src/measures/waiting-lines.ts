/** Who waits for which service: as much of the lines as tells whether a counter could call somebody. */
import { meantFor, servedAt, type Staffing } from '../queue/index.js';
import type { StopRecord } from './stop-record.js';

interface Line {
  /** Of those whom every counter may call that gives the service. */
  count: number;
  /** Those who are meant for one counter or officer. */
  readonly meant: Set<StopRecord>;
}

export class WaitingLines {
  private readonly lines = new Map<string, Line>();

  enter(stop: StopRecord): void {
    const line = this.lines.get(stop.serviceId) ?? { count: 0, meant: new Set() };
    this.lines.set(stop.serviceId, line);
    if (stop.isMeant) line.meant.add(stop);
    else line.count += 1;
  }

  /** @param stop one that has entered */
  leave(stop: StopRecord): void {
    const line = this.lines.get(stop.serviceId);
    if (!line || line.meant.delete(stop)) return;
    line.count -= 1;
  }

  /** Whether the counter could call somebody. That another officer looks at one for a moment does not count. */
  anyFor(staffing: Staffing, counterId: string): boolean {
    return servedAt(staffing, counterId).some(({ serviceId }) => {
      const line = this.lines.get(serviceId);
      if (!line) return false;
      return line.count > 0 || [...line.meant].some((stop) => isFor(counterId, meantFor(staffing, stop)));
    });
  }
}

const isFor = (counterId: string, only: string | null): boolean => only === null || only === counterId;
