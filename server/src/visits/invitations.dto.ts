import {
  emailSpelling,
  phoneSpelling,
  type ArriveBody,
  type CancelInvitationBody,
  type InvitationCodeBody,
  type InviteBody,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoment, line } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';
import { ConsentDto } from './visits.dto.js';

const longest = 60;
const mostGuests = 500;

class GuestDto {
  @MaxLength(120) @Matches(line) name!: string;
  @IsOptional() @Matches(emailSpelling) email?: string;
  @IsOptional() @MaxLength(40) @Matches(phoneSpelling) phone?: string;
  @IsOptional() @MaxLength(120) @Matches(line) company?: string;
}

export class InviteDto extends CommandDto implements InviteBody {
  static readonly nested = { guests: [GuestDto] as const };
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostGuests) @ValidateNested({ each: true }) guests!: GuestDto[];
  @IsString() @MaxLength(longest) purposeId!: string;
  @IsOptional() @IsString() @MaxLength(longest) hostId?: string;
  @IsMoment() from!: number;
  @IsMoment() until!: number;
  @IsOptional() @IsDay() weeklyUntil?: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
}

export class CancelInvitationDto extends CommandDto implements CancelInvitationBody {
  @IsOptional() @IsString() @MaxLength(longest) guestId?: string;
  @IsOptional() @IsDay() date?: string;
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
  @IsOptional() @IsMoment() arrivedAt?: number;
}
