import {
  mostCounted,
  type DoorBody,
  type OccupancyHistoryQuery,
  type ZoneCountBody,
} from '@satuatap/shared/contract';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsMoment } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

const longest = 60;

export class ZoneCountDto extends CommandDto implements ZoneCountBody {
  @IsString() @MaxLength(longest) zoneId!: string;
  @IsInt() @Min(0) @Max(mostCounted) people!: number;
}

export class DoorDto extends CommandDto implements DoorBody {
  @IsString() @MaxLength(longest) zoneId!: string;
  @IsMoment() at!: number;
  @IsInt() @Min(0) @Max(mostCounted) came!: number;
  @IsInt() @Min(0) @Max(mostCounted) went!: number;
}

export class OccupancyHistoryQueryDto implements OccupancyHistoryQuery {
  @Matches(/^(building|(floor|zone)\/[\w-]{1,60})$/) place!: string;
  @IsDay() from!: string;
  @IsDay() to!: string;
}
