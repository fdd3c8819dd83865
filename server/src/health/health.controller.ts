import { Controller, Get } from '@nestjs/common';
import type { Health } from '@satuatap/shared/contract';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';

/** For whoever watches the server: it answers, the database reads and writes, and how far each building is. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly queues: Queues,
    private readonly database: Database,
  ) {}

  @Get()
  async health(): Promise<Health> {
    if (this.queues.stopping) throw problem('unavailable', { detail: 'The server is stopping.' });
    const fault = this.database.fault;
    if (fault !== null) throw problem('unavailable', { detail: `The last write failed: ${fault}.` });
    await this.database.read('SELECT 1').catch(() => {
      throw problem('unavailable', { detail: 'The database cannot be read.' });
    });
    const buildings = this.queues.ids().map((id) => {
      const { date, seq } = this.queues.day(id);
      return { id, date, seq };
    });
    return { status: 'ok', buildings };
  }
}
