import { Controller, Get, Param } from '@nestjs/common';
import { leaders, type NoticeFaults } from '@satuatap/shared/contract';
import { Allow } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../storage/database.js';

/** What went wrong before was seen to, or nobody will. */
const toldMs = 7 * 24 * 3_600_000;

interface FaultRow {
  readonly channel: string;
  readonly fault: string | null;
  readonly n: number;
  readonly newest: number;
}

/** What a supervisor sees of notices: which did not go out and why, and nothing of what they say. */
@Controller('buildings/:buildingId/notices')
@Allow({ roles: leaders })
export class NoticesController {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
    private readonly clock: Clock,
  ) {}

  @Get('faults')
  async faults(@Param('buildingId') buildingId: string): Promise<NoticeFaults[]> {
    const rows = await this.database.read<FaultRow>(
      `SELECT channel, fault, count(*) AS n, max(ended_at) AS newest FROM notice
       WHERE building_id = ? AND state IN ('failed', 'unsure') AND ended_at >= ?
       GROUP BY channel, fault ORDER BY newest DESC`,
      [this.buildings.config(buildingId).id, this.clock.now() - toldMs],
    );
    return rows.map(({ channel, fault, n, newest }) => ({
      channel,
      fault: fault ?? 'fault',
      notices: Number(n),
      newestAt: Number(newest),
    }));
  }
}
