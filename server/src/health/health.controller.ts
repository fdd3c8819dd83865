import { Controller, Get } from '@nestjs/common';
import type { Health } from '@satuatap/shared/contract';
import { Drain } from '../live/drain.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Database } from '../storage/database.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly queues: Queues,
    private readonly watch: Watch,
    private readonly database: Database,
    private readonly drain: Drain,
  ) {}

  /** For whoever watches the server: it answers, the database reads and writes, and how far each building is. */
  @Get()
  health(): Health {
    if (this.drain.phase !== 'serving') throw problem('unavailable', { detail: 'The server is stopping.' });
    const { fault } = this.database;
    if (fault !== null) throw problem('unavailable', { detail: `The last write failed: ${fault}.` });
    if (!this.watch.current) throw problem('unavailable', { detail: 'The database cannot be read.' });
    const buildings = this.queues.ids().map((id) => {
      const { date, seq } = this.queues.day(id);
      return { id, date, seq, current: this.queues.current(id) };
    });
    return { status: 'ok', buildings };
  }
}
