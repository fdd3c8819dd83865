import type { AcknowledgeBody, CommandBody, IssueBody, TicketQuery } from '@satuatap/shared/contract';
import { numberSpelling, type Channel, type Heard, type Language } from '@satuatap/shared/queue';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { IsMadeUpId, OrNull } from '../input/rules.js';

export class CommandDto implements CommandBody {
  @IsMadeUpId() commandId!: string;
}

/** What a ticket is for, whoever gives it. */
export class RouteDto extends CommandDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  serviceIds!: string[];
  @IsOptional()
  @OrNull()
  @IsString()
  @MaxLength(60)
  priority?: string | null;
}

export class IssueDto extends RouteDto implements IssueBody {
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
  @IsOptional() @IsIn(['kiosk', 'desk', 'phone']) channel?: Channel;
}

export class TicketQueryDto implements TicketQuery {
  @Matches(numberSpelling) @MaxLength(20) number!: string;
}

export class AcknowledgeDto extends CommandDto implements AcknowledgeBody {
  @IsInt() @Min(1) ticketId!: number;
  @IsInt() @Min(1) callSeq!: number;
  @IsIn(['clips', 'browser-voice', 'chime', 'silent', 'skipped']) how!: Heard;
}
