import { Injectable } from '@nestjs/common';
import { leads, type DeskMessage, type DeskMessageBody, type Session } from '@satuatap/shared/contract';
import { RateLimits } from '../access/rate-limits.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { problem, refusal } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { addMessage, readMessages } from './floor-table.js';
import { Floors } from './floors.js';

/** A day of a building keeps no more, one for each counter. */
const messagesKept = 2000;

/** Short messages to desks: kept until they are read, and not beyond the day; never in the journal. */
@Injectable()
export class DeskMessages {
  constructor(
    private readonly database: Database,
    private readonly floors: Floors,
    private readonly queues: Queues,
    private readonly buildings: Buildings,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `unknown-counter`, `too-many-requests` */
  async send(
    buildingId: string,
    { id, counterIds, text }: DeskMessageBody,
    sentBy: string,
  ): Promise<DeskMessage[]> {
    const { counters } = this.buildings.config(buildingId);
    const unknown = counterIds.find((each) => !counters.some((counter) => counter.id === each));
    if (unknown !== undefined) throw refusal({ code: 'unknown-counter', facts: { counter: unknown } });
    await this.limits.take('desk-message', sentBy);
    const sentAt = this.clock.now();
    return this.floors.change(buildingId, async (tx, date) => {
      for (const counterId of new Set(counterIds)) {
        const message = { id, counterId, text: text.trim(), sentBy, sentAt, readBy: null, readAt: null };
        await addMessage(tx, buildingId, date, message);
      }
      const all = await readMessages(tx, buildingId, date);
      if (all.length > messagesKept) throw problem('too-many-requests');
      return all.filter((message) => message.id === id);
    });
  }

  /** Today's: all of them for a supervisor, else those for the counter where the asker sits. */
  async list(buildingId: string, { staffId, role }: Session): Promise<DeskMessage[]> {
    const all = await readMessages(this.database, buildingId, this.floors.today(buildingId));
    return !leads(role) ? all.filter(({ counterId }) => this.sitsAt(buildingId, counterId, staffId)) : all;
  }

  /** Whoever reads it first is told of. @throws ProblemException `counter-not-yours`, `not-found` */
  async read(buildingId: string, id: string, counterId: string, staffId: string): Promise<void> {
    if (!this.sitsAt(buildingId, counterId, staffId)) throw refusal({ code: 'counter-not-yours' });
    await this.floors.change(buildingId, async (tx, date) => {
      const [found] = await tx.query(
        `UPDATE desk_message SET read_by = coalesce(read_by, ?), read_at = coalesce(read_at, ?)
         WHERE building_id = ? AND date = ? AND id = ? AND counter_id = ? RETURNING id`,
        [staffId, this.clock.now(), buildingId, date, id, counterId],
      );
      if (!found) throw problem('not-found');
    });
  }

  /** @throws ProblemException `not-found` */
  async withdraw(buildingId: string, id: string): Promise<void> {
    await this.floors.change(buildingId, async (tx, date) => {
      const [found] = await tx.query(
        'DELETE FROM desk_message WHERE building_id = ? AND date = ? AND id = ? RETURNING id',
        [buildingId, date, id],
      );
      if (!found) throw problem('not-found');
    });
  }

  private sitsAt(buildingId: string, counterId: string, staffId: string): boolean {
    const counter = this.queues.day(buildingId).counters[counterId];
    return counter !== undefined && counter.state !== 'closed' && counter.officerId === staffId;
  }
}
