import type {
  AppointmentsQuery,
  BookBody,
  CheckInBody,
  MoveBody,
  SlotsQuery,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay, IsMoment } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

export class SlotsQueryDto implements SlotsQuery {
  @IsOptional() @IsDay() date?: string;
}

export class AppointmentsQueryDto extends SlotsQueryDto implements AppointmentsQuery {}

export class MoveDto extends CommandDto implements MoveBody {
  @IsMoment() at!: number;
}

export class BookDto extends MoveDto implements BookBody {
  @IsString() @MaxLength(60) serviceId!: string;
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
}

export class CheckInDto extends CommandDto implements CheckInBody {
  /** The address of a page is the longest way to name an appointment. */
  @IsString() @MinLength(1) @MaxLength(400) code!: string;
}
