import { Controller, Get, Param } from '@nestjs/common';
import type { BuildingSummary } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { Buildings } from './buildings.js';

/** Public: what the buildings are and give. */
@Controller('buildings')
export class BuildingsController {
  constructor(private readonly buildings: Buildings) {}

  @Get()
  list(): BuildingSummary[] {
    return this.buildings.list().map(({ id, name, city, agencies, services }) => ({
      id,
      name,
      city,
      agencies: agencies.map(({ short }) => short),
      serviceIds: services.map((service) => service.id),
    }));
  }

  @Get(':buildingId')
  one(@Param('buildingId') id: string): BuildingConfig {
    return this.buildings.config(id);
  }
}
