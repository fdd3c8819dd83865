import {
  mostCounted,
  type DoorBody,
  type OccupancyHistoryQuery,
  type ZoneCountBody,
} from '@satuatap/shared/contract';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { CommandDto } from '../tickets/ticket.dto.js';

/** Epoch ms, in the year 2100. */
const lastMoment = 4_102_444_800_000;
const longest = 60;
const date = /^\d{4}-\d\d-\d\d$/;

export class ZoneCountDto extends CommandDto implements ZoneCountBody {
  @IsString() @MaxLength(longest) zoneId!: string;
  @IsInt() @Min(0) @Max(mostCounted) people!: number;
}

export class DoorDto extends CommandDto implements DoorBody {
  @IsString() @MaxLength(longest) zoneId!: string;
  @IsInt() @Min(0) @Max(lastMoment) at!: number;
  @IsInt() @Min(0) @Max(mostCounted) came!: number;
  @IsInt() @Min(0) @Max(mostCounted) went!: number;
}

export class OccupancyHistoryQueryDto implements OccupancyHistoryQuery {
  @Matches(/^(building|(floor|zone)\/[\w-]{1,60})$/) place!: string;
  @Matches(date) from!: string;
  @Matches(date) to!: string;
}
