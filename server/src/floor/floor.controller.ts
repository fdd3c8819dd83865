import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { queueRoles, leaders, type DeskMessage } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { Buildings } from '../buildings/buildings.js';
import { madeUpId } from '../input/rules.js';
import { problem } from '../problems/problem.js';
import { AlarmDuty } from './alarm-duty.js';
import { DeskMessages } from './desk-messages.js';
import { AlarmDto, DeskMessageDto, ReadMessageDto } from './floor.dto.js';

function known(id: string): string {
  if (!madeUpId.test(id)) throw problem('not-found');
  return id;
}

/** What supervisors do on the floor beside the queue's own commands: see to alarms, and send word to desks. */
@Controller('buildings/:buildingId')
export class FloorController {
  constructor(
    private readonly duty: AlarmDuty,
    private readonly messages: DeskMessages,
    private readonly buildings: Buildings,
  ) {}

  @Post('alarms/take')
  @HttpCode(204)
  @Allow({ roles: leaders })
  take(
    @Param('buildingId') buildingId: string,
    @Body() { key }: AlarmDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.duty.take(this.id(buildingId), key, sessionOf(caller).staffId);
  }

  @Post('alarms/release')
  @HttpCode(204)
  @Allow({ roles: leaders })
  release(@Param('buildingId') buildingId: string, @Body() { key }: AlarmDto): Promise<void> {
    return this.duty.release(this.id(buildingId), key);
  }

  @Post('messages')
  @Allow({ roles: leaders })
  send(
    @Param('buildingId') buildingId: string,
    @Body() body: DeskMessageDto,
    @CurrentCaller() caller: Caller,
  ): Promise<DeskMessage[]> {
    return this.messages.send(this.id(buildingId), body, sessionOf(caller).staffId);
  }

  @Get('messages')
  @Allow({ roles: queueRoles })
  list(@Param('buildingId') buildingId: string, @CurrentCaller() caller: Caller): Promise<DeskMessage[]> {
    return this.messages.list(this.id(buildingId), sessionOf(caller));
  }

  @Delete('messages/:messageId')
  @HttpCode(204)
  @Allow({ roles: leaders })
  withdraw(@Param('buildingId') buildingId: string, @Param('messageId') id: string): Promise<void> {
    return this.messages.withdraw(this.id(buildingId), known(id));
  }

  @Post('messages/:messageId/read')
  @HttpCode(204)
  @Allow({ roles: queueRoles })
  read(
    @Param('buildingId') buildingId: string,
    @Param('messageId') id: string,
    @Body() { counterId }: ReadMessageDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.messages.read(this.id(buildingId), known(id), counterId, sessionOf(caller).staffId);
  }

  /** @throws ProblemException `not-found` */
  private id(buildingId: string): string {
    return this.buildings.config(buildingId).id;
  }
}
