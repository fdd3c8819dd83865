import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  deviceKinds,
  ticketRoles,
  leaders,
  worksIn,
  type ApproveBody,
  type AuditAction,
  type DeviceInfo,
  type DeviceKind,
  type DeviceStatusBody,
  type PairingPollBody,
  type PairingRequestBody,
  type PairingStarted,
  type PairingState,
  type PaperState,
} from '@satuatap/shared/contract';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { RateLimits } from '../access/rate-limits.js';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { Devices } from './devices.js';
import { Pairings } from './pairings.js';

class PairingRequestDto implements PairingRequestBody {
  @IsIn(deviceKinds) kind!: DeviceKind;
  @IsString() @MaxLength(60) buildingId!: string;
  @IsOptional() @IsString() @MaxLength(80) place?: string;
}
class PairingPollDto implements PairingPollBody {
  @IsString() @Length(20, 100) claim!: string;
}
class ApproveDto implements ApproveBody {
  @Matches(/^[A-Z2-9]{6}$/) code!: string;
  @IsOptional() @Matches(/^tcp:\/\/[\w.-]{1,200}:\d{1,5}$/) printer?: string;
}
class DeviceStatusDto implements DeviceStatusBody {
  @IsOptional() @IsIn(['ok', 'low', 'out', 'unknown']) paper?: PaperState;
  @IsOptional() @IsIn(['ok', 'blocked', 'off']) sound?: 'ok' | 'blocked' | 'off';
  @IsOptional() @IsString() @MaxLength(60) fault?: string;
  @IsOptional() @IsBoolean() help?: boolean;
}

const reach =
  ({ session }: Caller) =>
  (buildingId: string): boolean =>
    session !== null && worksIn(session, buildingId);

@Controller()
export class DevicesController {
  constructor(
    private readonly devices: Devices,
    private readonly pairings: Pairings,
    private readonly buildings: Buildings,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  @Post('devices')
  async start(@Body() body: PairingRequestDto, @Req() request: FastifyRequest): Promise<PairingStarted> {
    await this.limits.take('pairing', request.ip);
    const { id } = this.buildings.config(body.buildingId);
    return this.pairings.start(body.kind, id, body.place ?? '');
  }

  @Post('devices/pairing')
  @HttpCode(200)
  poll(@Body() body: PairingPollDto): Promise<PairingState> {
    return this.pairings.state(body.claim);
  }

  @Post('devices/approve')
  @Allow({ roles: leaders })
  async approve(@Body() body: ApproveDto, @CurrentCaller() caller: Caller): Promise<DeviceInfo> {
    const device = await this.pairings.approve(body.code, body.printer ?? null, reach(caller));
    await this.note(caller, 'device.approved', device);
    return device;
  }

  @Get('buildings/:buildingId/devices')
  @Allow({ roles: leaders })
  list(@Param('buildingId') buildingId: string): DeviceInfo[] {
    return this.devices.list(this.buildings.config(buildingId).id);
  }

  @Delete('devices/:deviceId')
  @HttpCode(204)
  @Allow({ roles: leaders })
  async revoke(@Param('deviceId') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    const buildingId = await this.devices.revoke(id, reach(caller));
    await this.note(caller, 'device.revoked', { id, buildingId });
  }

  private note(
    { actor }: Caller,
    action: AuditAction,
    { id, buildingId }: Pick<DeviceInfo, 'id' | 'buildingId'>,
  ): Promise<void> {
    return this.audit.saw({ buildingId, by: actor, action, subject: 'device', subjectId: id });
  }

  @Post('devices/status')
  @HttpCode(204)
  @Allow({ devices: deviceKinds })
  async report(@Body() body: DeviceStatusDto, @CurrentCaller() { device }: Caller): Promise<void> {
    if (!device) throw problem('unauthenticated');
    if (body.help !== undefined) await this.devices.callHelp(device.id, body.help);
    this.devices.report(device.id, body);
  }

  /** How the device stands with staff: a kiosk learns from it that somebody comes. */
  @Get('devices/self')
  @Allow({ devices: deviceKinds })
  self(@CurrentCaller() { device }: Caller): Promise<DeviceInfo> {
    if (!device) throw problem('unauthenticated');
    return this.devices.self(device.id);
  }

  /** An officer goes to the citizen who called from the device. */
  @Post('devices/:deviceId/attend')
  @HttpCode(204)
  @Allow({ roles: ticketRoles })
  attend(@Param('deviceId') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.devices.attend(id, reach(caller));
  }
}
