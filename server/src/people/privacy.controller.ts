import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  receptionRoles,
  type AuditAction,
  type ForgottenPerson,
  type FoundPerson,
  type PersonFile,
} from '@satuatap/shared/contract';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { AuditLog, type AuditEntry } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { News } from '../news/news.js';
import { receivingForAll } from '../visits/receiving-for-all.js';
import { FindPersonDto } from './people.dto.js';
import { PersonFiles } from './person-files.js';

/** A person asks what is kept of her; whoever looks, takes along or deletes is written down before it is answered. */
@Controller('buildings/:buildingId/people')
@Allow({ roles: receptionRoles })
export class PrivacyController {
  constructor(
    private readonly files: PersonFiles,
    private readonly audit: AuditLog,
    private readonly buildings: Buildings,
    private readonly news: News,
    private readonly limits: RateLimits,
  ) {}

  @Post('find')
  @HttpCode(200)
  async find(
    @Param('buildingId') buildingId: string,
    @Body() body: FindPersonDto,
    @CurrentCaller() caller: Caller,
  ): Promise<FoundPerson[]> {
    const { id } = this.buildings.config(buildingId);
    await this.limits.take('person-find', receivingForAll(caller).staffId);
    const found = await this.files.find(id, body);
    const by = Object.keys(body).join(' ');
    await this.audit.saw({
      ...entryOf(id, caller.actor, 'person.found', ''),
      facts: { by, found: found.length },
    });
    return found;
  }

  @Get(':personId')
  async show(
    @Param('buildingId') buildingId: string,
    @Param('personId') personId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<PersonFile> {
    const building = this.buildings.config(buildingId);
    receivingForAll(caller);
    const file = await this.files.file(building, personId);
    await this.audit.saw(entryOf(building.id, caller.actor, 'person.shown', personId));
    return file;
  }

  @Get(':personId/file')
  async take(
    @Param('buildingId') buildingId: string,
    @Param('personId') personId: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const building = this.buildings.config(buildingId);
    receivingForAll(caller);
    const file = await this.files.file(building, personId, true);
    await this.audit.saw(entryOf(building.id, caller.actor, 'person.exported', personId));
    void reply.header('content-disposition', 'attachment; filename="data-pribadi.json"');
    void reply.header('cache-control', 'no-store');
    return file;
  }

  @Delete(':personId')
  async forget(
    @Param('buildingId') buildingId: string,
    @Param('personId') personId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ForgottenPerson> {
    const { id } = this.buildings.config(buildingId);
    receivingForAll(caller);
    // Screens of visits forget her too.
    return this.news.change(id, ['visits'], async (tx) => {
      const forgotten = await this.files.forget(tx, id, personId);
      await this.audit.record(tx, {
        ...entryOf(id, caller.actor, 'person.forgotten', personId),
        facts: forgotten.rows,
      });
      return forgotten;
    });
  }
}

const entryOf = (
  buildingId: string,
  by: AuditEntry['by'],
  action: AuditAction,
  subjectId: string,
): AuditEntry => ({ buildingId, by, action, subject: 'person', subjectId });
