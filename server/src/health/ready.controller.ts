import { Controller, Get, HttpCode } from '@nestjs/common';
import { Drain } from '../live/drain.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';

/**
 * For a balancer. Unlike `/health` it does not ask the database: without that all instances are as badly off, and
 * each still shows what it has in memory and refuses commands in words that screens understand.
 */
@Controller('ready')
export class ReadyController {
  constructor(
    private readonly queues: Queues,
    private readonly drain: Drain,
  ) {}

  @Get()
  @HttpCode(204)
  ready(): void {
    if (this.drain.phase !== 'serving') throw problem('unavailable', { detail: 'The server is stopping.' });
    if (this.queues.outdated)
      throw problem('unavailable', { detail: 'A newer program writes what this one does not know.' });
  }
}
