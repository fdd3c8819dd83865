import type { ArriveBody, InvitationCodeBody, InviteBody } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandDto } from '../tickets/ticket.dto.js';
import { ConsentDto, emailSpelling, lastMoment, line, phoneSpelling } from './visits.dto.js';

const longest = 60;
const mostGuests = 500;

class GuestDto {
  @MaxLength(120) @Matches(line) name!: string;
  @IsOptional() @Matches(emailSpelling) email?: string;
  @IsOptional() @Matches(phoneSpelling) phone?: string;
  @IsOptional() @MaxLength(120) @Matches(line) company?: string;
}

export class InviteDto extends CommandDto implements InviteBody {
  static readonly nested = { guests: [GuestDto] as const };
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostGuests) @ValidateNested({ each: true }) guests!: GuestDto[];
  @IsString() @MaxLength(longest) purposeId!: string;
  @IsOptional() @IsString() @MaxLength(longest) hostId?: string;
  @IsInt() @Min(0) @Max(lastMoment) from!: number;
  @IsInt() @Min(0) @Max(lastMoment) until!: number;
  @IsOptional() @Matches(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/) weeklyUntil?: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
}

export class InvitationCodeDto implements InvitationCodeBody {
  @IsString() @MaxLength(300) code!: string;
}

export class ArriveDto extends CommandDto implements ArriveBody {
  static readonly nested = { consent: ConsentDto };
  @IsString() @MaxLength(300) code!: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostGuests)
  @IsString({ each: true })
  guestIds?: string[];
  @IsOptional() @ValidateNested() consent?: ConsentDto;
  @IsOptional() @IsInt() @Min(0) @Max(lastMoment) arrivedAt?: number;
}
