import type {
  DeliveriesQuery,
  DirectDeliveryBody,
  HandOverBody,
  ReceiveDeliveryBody,
  ReturnDeliveryBody,
} from '@satuatap/shared/contract';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, line, pathSpelling } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

const longestId = 60;

export class DirectDeliveryDto extends CommandDto implements DirectDeliveryBody {
  @IsOptional() @IsString() @MaxLength(longestId) recipientId?: string;
  @IsOptional() @IsString() @MaxLength(longestId) agencyId?: string;
}

export class ReceiveDeliveryDto extends DirectDeliveryDto implements ReceiveDeliveryBody {
  @IsOptional() @MaxLength(120) @Matches(line) sender?: string;
  @IsOptional() @MaxLength(60) @Matches(line) carrier?: string;
  @IsOptional() @IsInt() @Min(1) @Max(999) parcels?: number;
  @IsOptional() @MaxLength(40) @Matches(line) shelf?: string;
  @IsOptional() @IsString() @MaxLength(longestId) visitId?: string;
}

export class HandOverDto extends CommandDto implements HandOverBody {
  @MaxLength(120) @Matches(line) takenBy!: string;
  @IsOptional() @MaxLength(15_000) @Matches(pathSpelling) signature?: string;
}

export class ReturnDeliveryDto extends CommandDto implements ReturnDeliveryBody {
  @IsOptional() @MaxLength(200) @Matches(line) reason?: string;
}

export class DeliveriesQueryDto implements DeliveriesQuery {
  @IsOptional() @IsDay() date?: string;
}
