import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { CommandAnswer } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';
import { Allow, allRoles, CurrentCaller, type Caller } from '../access/access.guard.js';
import { checked } from '../problems/checked.js';
import { problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { StaffCommandDto, staffCommandClasses } from './staff-command.dto.js';

@Controller('buildings/:buildingId/commands')
export class DeskController {
  constructor(private readonly queues: Queues) {}

  @Post()
  @HttpCode(200)
  @Allow({ roles: allRoles })
  async command(
    @Param('buildingId') buildingId: string,
    @Body() { commandId, command }: StaffCommandDto,
    @CurrentCaller() { actor }: Caller,
  ): Promise<CommandAnswer> {
    return { commandId, ...(await this.queues.command(buildingId, staffCommand(command), actor, commandId)) };
  }
}

function staffCommand(value: unknown): StaffCommand {
  const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(staffCommandClasses, type)) {
    throw problem('invalid-input', { errors: [{ path: 'command.type', message: 'is not a command' }] });
  }
  return checked<StaffCommand>(staffCommandClasses[type as StaffCommand['type']], value);
}
