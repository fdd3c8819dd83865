import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { allRoles, type PushState } from '@satuatap/shared/contract';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { tokenIn } from '../access/cookie.js';
import { hashOf } from '../access/tokens.js';
import { Buildings } from '../buildings/buildings.js';
import { invalid, problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { publicKeyOf } from './push-channel.js';
import { isPushAddress } from './push-hosts.js';
import { PushEndpointDto, PushSubscriptionDto } from './push.dto.js';
import { Subscriptions } from './subscriptions.js';

/** A member of staff lets her own browser be told, or no more. */
@Controller('buildings/:buildingId/push')
@Allow({ roles: allRoles })
export class PushController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly buildings: Buildings,
    private readonly settings: Settings,
  ) {}

  @Get()
  state(@Param('buildingId') buildingId: string): PushState {
    this.buildings.config(buildingId);
    const key = this.key();
    return { publicKey: key && publicKeyOf(key) };
  }

  /** @throws ProblemException `invalid-input` for an address that is no push service's */
  @Post('subscriptions')
  @HttpCode(204)
  async add(
    @Param('buildingId') buildingId: string,
    @Body() body: PushSubscriptionDto,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { id } = this.buildings.config(buildingId);
    const { staffId } = sessionOf(caller);
    const token = tokenIn(request.headers.cookie);
    if (token === null) throw problem('unauthenticated');
    if (!this.key() || !isPushAddress(body.endpoint, this.settings.push.hosts))
      throw invalid('endpoint', 'is not of a push service that is sent to');
    await this.subscriptions.add(id, { staffId, sessionHash: hashOf(token) }, body);
  }

  @Post('subscriptions/remove')
  @HttpCode(204)
  async remove(
    @Param('buildingId') buildingId: string,
    @Body() { endpoint }: PushEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    const { id } = this.buildings.config(buildingId);
    await this.subscriptions.remove(id, sessionOf(caller).staffId, endpoint);
  }

  private key(): Buffer | null {
    return this.settings.push.hosts.length === 0 ? null : this.settings.push.key();
  }
}
