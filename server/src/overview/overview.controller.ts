import { Controller, Get } from '@nestjs/common';
import type { CityOverview } from '@satuatap/shared/contract';
import { overviewOf, standingOf, type BuildingStanding } from '@satuatap/shared/overview';
import type { Day } from '@satuatap/shared/queue';
import { Allow, CurrentCaller, leaders, worksIn, type Caller } from '../access/access.guard.js';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';

/** The buildings at a glance, from memory: many screens may ask every few seconds. */
@Controller('overview')
export class OverviewController {
  /** Days are values: what was counted of one is right for as long as it is the newest. */
  private readonly standings = new WeakMap<Day, BuildingStanding>();

  constructor(
    private readonly queues: Queues,
    private readonly devices: Devices,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow({ roles: leaders })
  overview(@CurrentCaller() { session }: Caller): CityOverview {
    if (!session) throw problem('unauthenticated');
    const at = this.clock.now();
    const buildings = this.queues
      .ids()
      .filter((id) => worksIn(session, id))
      .map((id) => overviewOf(this.standing(this.queues.day(id)), this.devices.list(id), at, true));
    return { at, buildings };
  }

  private standing(day: Day): BuildingStanding {
    let standing = this.standings.get(day);
    if (!standing) this.standings.set(day, (standing = standingOf(day)));
    return standing;
  }
}
