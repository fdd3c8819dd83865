import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditAction } from '@satuatap/shared/contract';
import { plusDays } from '@satuatap/shared/time';
import { moved } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database, type Transaction } from '../storage/database.js';
import { Departures } from './departures.js';
import { Hosts } from './hosts.js';
import { VisitCommands } from './visit-commands.js';
import { VisitDays } from './visit-days.js';
import { dueVisits, openUntil, putVisits, visitById, type Visit } from './visit-table.js';

const system = { kind: 'system' } as const;
/** Of one look; the next one is a second away. */
const most = 100;

/** What time alone brings: a host who does not answer, one who wanted to be asked again, a day that is over. */
@Injectable()
export class VisitWatch implements OnModuleInit {
  /** The last day that is known to be closed, by building. */
  private readonly closed = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly watch: Watch,
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly departures: Departures,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.watch.beside('visits', () => this.look());
  }

  /** Several instances look: under the lock of the building's visits, each thing is done by the first of them. */
  async look(): Promise<void> {
    const buildings = this.queues.ids();
    const [first] = buildings;
    if (first === undefined) return;
    const due = await dueVisits(this.database, buildings, this.days.today(first).now, most);
    for (const { buildingId, id } of due)
      await this.commands.change(buildingId, (tx) => this.fall(tx, buildingId, id));
    for (const buildingId of buildings) await this.closeYesterday(buildingId);
  }

  private async fall(tx: Transaction, buildingId: string, id: string): Promise<void> {
    const visit = await visitById(tx, buildingId, id);
    if (!visit) return;
    const day = this.days.on(buildingId, visit.date);
    if (visit.dueAt === null || visit.dueAt > day.now) return;
    const isFirstTime = visit.escalatedAt === null;
    if (visit.state === 'waiting' && isFirstTime) {
      const escalated: Visit = { ...visit, escalatedAt: day.now, dueAt: null };
      await putVisits(tx, [escalated]);
      await this.hosts.escalate(tx, day, escalated);
      await this.record(tx, visit, 'visit.escalated');
      return;
    }
    const again = moved(visit.state, 'askAgain');
    if (!again.ok) {
      await putVisits(tx, [{ ...visit, dueAt: null }]);
      return;
    }
    const dueAt = isFirstTime ? day.now + day.rules.answerMinutes * 60_000 : null;
    const asked: Visit = { ...visit, state: again.state, dueAt, delayedUntil: null, undo: null };
    await putVisits(tx, [asked]);
    await this.hosts.askForAnswer(tx, day, [asked], 'again');
    await this.record(tx, visit, 'visit.asked-again');
  }

  private async closeYesterday(buildingId: string): Promise<void> {
    const { date, now } = this.days.today(buildingId);
    const yesterday = plusDays(date, -1);
    if (this.closed.get(buildingId) === yesterday) return;
    if ((await openUntil(this.database, buildingId, yesterday)).length > 0)
      await this.commands.change(buildingId, (tx) =>
        this.departures.close(tx, buildingId, yesterday, now, system),
      );
    this.closed.set(buildingId, yesterday);
  }

  private record(tx: Transaction, { buildingId, id }: Visit, action: AuditAction): Promise<void> {
    return this.audit.record(tx, { buildingId, by: system, action, subject: 'visit', subjectId: id });
  }
}
