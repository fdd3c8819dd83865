import { Controller, Get } from '@nestjs/common';
import { leaders, worksIn, type CityOverview } from '@satuatap/shared/contract';
import { overviewOf, standingOf, type BuildingStanding } from '@satuatap/shared/overview';
import { emptyDay, type Day } from '@satuatap/shared/queue';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { EvacuationNews } from '../evacuation/evacuation-news.js';
import { Inside } from '../occupancy/inside.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';

/** The buildings at a glance, from memory: many screens may ask every few seconds. */
@Controller('overview')
export class OverviewController {
  /** Days are values: what was counted of one is right for as long as it is the newest. */
  private readonly standings = new WeakMap<Day, BuildingStanding>();

  constructor(
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly devices: Devices,
    private readonly clock: Clock,
    private readonly inside: Inside,
    private readonly evacuations: EvacuationNews,
  ) {}

  @Get()
  @Allow({ roles: leaders })
  overview(@CurrentCaller() { session }: Caller): CityOverview {
    if (!session) throw problem('unauthenticated');
    const at = this.clock.now();
    const read = new Set(this.queues.ids());
    const buildings = this.buildings
      .list()
      .filter(({ id }) => worksIn(session, id))
      .map((config) => {
        const { id } = config;
        // One whose day could not be read yet is not left out: it is there, and not current.
        const day = read.has(id) ? this.queues.day(id) : { ...emptyDay(id), config };
        const current = read.has(id) && this.queues.current(id);
        const people = read.has(id) ? this.inside.zonePeople(id) : {};
        const evacuation = this.evacuations.of(id);
        return overviewOf(this.standing(day), this.devices.list(id), at, current, { people, evacuation });
      });
    return { at, buildings };
  }

  private standing(day: Day): BuildingStanding {
    let standing = this.standings.get(day);
    if (!standing) this.standings.set(day, (standing = standingOf(day)));
    return standing;
  }
}
