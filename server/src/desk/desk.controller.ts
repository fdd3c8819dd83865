import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { queueRoles, type CommandAnswer } from '@satuatap/shared/contract';
import type { StaffCommand } from '@satuatap/shared/queue';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { Accounts } from '../accounts/accounts.js';
import { Buildings } from '../buildings/buildings.js';
import { checked } from '../problems/checked.js';
import { invalid, problem } from '../problems/problem.js';
import { Queues } from '../queue/queues.js';
import { reaches } from './agency-reach.js';
import { StaffCommandDto, staffCommandClasses } from './staff-command.dto.js';

@Controller('buildings/:buildingId/commands')
export class DeskController {
  constructor(
    private readonly queues: Queues,
    private readonly accounts: Accounts,
    private readonly buildings: Buildings,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow({ roles: queueRoles })
  async command(
    @Param('buildingId') buildingId: string,
    @Body() { commandId, command }: StaffCommandDto,
    @CurrentCaller() { actor, session }: Caller,
  ): Promise<CommandAnswer> {
    const asked = staffCommand(command);
    const config = this.buildings.config(buildingId);
    if (session && !reaches(session, config, () => this.queues.day(buildingId), asked))
      throw problem('forbidden', { detail: 'It is not of the agencies that the account is for.' });
    if (asked.type === 'openCounter' && asked.officerId !== undefined)
      await this.seat(asked.officerId, buildingId);
    return { commandId, ...(await this.queues.command(buildingId, asked, actor, commandId)) };
  }

  /** Nobody is given a counter who does not work in the building. */
  private async seat(officerId: string, buildingId: string): Promise<void> {
    if (!(await this.accounts.names([buildingId])).some(({ id }) => id === officerId))
      throw problem('not-found', { detail: 'No such officer works in this building.' });
  }
}

function staffCommand(value: unknown): StaffCommand {
  const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(staffCommandClasses, type)) {
    throw invalid('command.type', 'is not a command');
  }
  return checked<StaffCommand>(staffCommandClasses[type as StaffCommand['type']], value);
}
