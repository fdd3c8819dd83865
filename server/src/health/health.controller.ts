import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';

/** For whoever watches the server: it answers, the database answers, and how far each building is. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly queues: Queues,
    private readonly database: Database,
  ) {}

  @Get()
  async health(): Promise<{ status: 'ok'; buildings: { id: string; date: string; seq: number }[] }> {
    await this.database.read('SELECT 1');
    const buildings = this.queues.ids().map((id) => {
      const { date, seq } = this.queues.day(id);
      return { id, date, seq };
    });
    return { status: 'ok', buildings };
  }
}
