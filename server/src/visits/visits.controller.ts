import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  allRoles,
  receptionRoles,
  type KnownVisitor,
  type SignedInVisit,
  type VisitChangesAnswer,
  type VisitEntry,
} from '@satuatap/shared/contract';
import { shortName } from '@satuatap/shared/visits';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { missingOf } from './guests.js';
import { KioskTurns } from './kiosk-turns.js';
import { KnownVisitors } from './known-visitors.js';
import { SignIn } from './sign-in.js';
import { VisitAnswers } from './visit-answers.js';
import { VisitChanges } from './visit-changes.js';
import { VisitDays } from './visit-days.js';
import { visitsOfDay } from './visit-table.js';
import { KnownVisitorDto, SignInVisitDto, VisitChangesQueryDto, VisitsQueryDto } from './visits.dto.js';

/** Visits of a day, and those who come. */
@Controller('buildings/:buildingId/visits')
export class VisitsController {
  constructor(
    private readonly database: Database,
    private readonly days: VisitDays,
    private readonly signing: SignIn,
    private readonly knownVisitors: KnownVisitors,
    private readonly answers: VisitAnswers,
    private readonly limits: RateLimits,
    private readonly turns: KioskTurns,
    private readonly changes: VisitChanges,
  ) {}

  @Get()
  @Allow({ roles: allRoles })
  async list(
    @Param('buildingId') buildingId: string,
    @Query() { date }: VisitsQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitEntry[]> {
    const day = date ?? this.days.today(buildingId).date;
    const visits = await visitsOfDay(this.database, buildingId, day);
    const about = { subject: 'day', subjectId: day } as const;
    return this.answers.shown(buildingId, visits, sessionOf(caller), about);
  }

  @Get('changes')
  @Allow({ roles: allRoles })
  async changed(
    @Param('buildingId') buildingId: string,
    @Query() { since }: VisitChangesQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<VisitChangesAnswer> {
    const changed = await this.changes.since(buildingId, since);
    return this.answers.changed(buildingId, changed, sessionOf(caller));
  }

  @Post()
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async signIn(
    @Param('buildingId') buildingId: string,
    @Body() body: SignInVisitDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<SignedInVisit> {
    await this.turns.take(buildingId, caller);
    const done = await this.signing.signIn(buildingId, body, caller.actor, {
      session: caller.session,
    });
    const [answer] = await this.answers.signedIn(buildingId, done, body, request);
    if (!answer) throw problem('not-found');
    return answer;
  }

  @Post('known')
  @HttpCode(200)
  @Allow({ roles: receptionRoles, devices: ['kiosk'] })
  async known(
    @Param('buildingId') buildingId: string,
    @Body() body: KnownVisitorDto,
    @CurrentCaller() caller: Caller,
  ): Promise<KnownVisitor> {
    await this.turns.take(buildingId, caller);
    await this.limits.take('visitor-known', caller.device?.id ?? caller.session?.staffId ?? '');
    const [person] = await this.knownVisitors.found(this.database, buildingId, body);
    await this.answers.asked(buildingId, caller.actor, person?.id ?? null);
    if (!person) throw problem('not-found');
    const missing = missingOf(this.days.today(buildingId).rules, person);
    return { personId: person.id, name: shortName(person.name), company: person.company, missing };
  }
}
