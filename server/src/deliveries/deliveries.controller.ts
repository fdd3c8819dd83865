import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  allRoles,
  receptionRoles,
  type DeliveryEntry,
  type DeliverySignature,
} from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { known } from '../visits/known-id.js';
import {
  DeliveriesQueryDto,
  DirectDeliveryDto,
  HandOverDto,
  ReceiveDeliveryDto,
  ReturnDeliveryDto,
} from './deliveries.dto.js';
import { DeliveryActs } from './delivery-acts.js';
import { DeliveryAnswers } from './delivery-answers.js';
import { Receiving } from './receiving.js';

@Controller('buildings/:buildingId/deliveries')
export class DeliveriesController {
  constructor(
    private readonly receiving: Receiving,
    private readonly acts: DeliveryActs,
    private readonly answers: DeliveryAnswers,
  ) {}

  @Get()
  @Allow({ roles: allRoles })
  list(
    @Param('buildingId') buildingId: string,
    @Query() { date }: DeliveriesQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry[]> {
    return this.answers.list(buildingId, date, sessionOf(caller));
  }

  @Post()
  @Allow({ roles: receptionRoles })
  async receive(
    @Param('buildingId') buildingId: string,
    @Body() body: ReceiveDeliveryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.receiving.receive(buildingId, body, sessionOf(caller));
    return this.answers.one(buildingId, id);
  }

  @Post(':deliveryId/told')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async told(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.acts.tell(asked(buildingId, deliveryId, caller), body);
    return this.answers.one(buildingId, id);
  }

  @Post(':deliveryId/direct')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async direct(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: DirectDeliveryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.acts.direct(asked(buildingId, deliveryId, caller), body);
    return this.answers.one(buildingId, id);
  }

  @Post(':deliveryId/hand-over')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async handOver(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: HandOverDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.acts.handOver(asked(buildingId, deliveryId, caller), body);
    return this.answers.one(buildingId, id);
  }

  @Post(':deliveryId/return')
  @HttpCode(200)
  @Allow({ roles: receptionRoles })
  async giveBack(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: ReturnDeliveryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.acts.giveBack(asked(buildingId, deliveryId, caller), body);
    return this.answers.one(buildingId, id);
  }

  @Post(':deliveryId/undo')
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async undo(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: CommandDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryEntry> {
    const id = await this.acts.undo(asked(buildingId, deliveryId, caller), body);
    return this.answers.one(buildingId, id);
  }

  @Get(':deliveryId/signature')
  @Allow({ roles: allRoles })
  signature(
    @Param('buildingId') buildingId: string,
    @Param('deliveryId') deliveryId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliverySignature> {
    return this.answers.signature(buildingId, known(deliveryId), sessionOf(caller));
  }
}

const asked = (buildingId: string, deliveryId: string, caller: Caller) => ({
  buildingId,
  deliveryId: known(deliveryId),
  session: sessionOf(caller),
});
