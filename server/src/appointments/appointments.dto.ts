import type {
  AppointmentsQuery,
  BookBody,
  CheckInBody,
  MoveBody,
  SlotsQuery,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { CommandDto } from '../tickets/ticket.dto.js';

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Of what a date can be. */
const latest = 8_640_000_000_000_000;

export class SlotsQueryDto implements SlotsQuery {
  @IsOptional() @Matches(date) date?: string;
}

export class AppointmentsQueryDto extends SlotsQueryDto implements AppointmentsQuery {}

export class MoveDto extends CommandDto implements MoveBody {
  @IsInt() @Min(0) @Max(latest) at!: number;
}

export class BookDto extends MoveDto implements BookBody {
  @IsString() @MaxLength(60) serviceId!: string;
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
}

export class CheckInDto extends CommandDto implements CheckInBody {
  /** The address of a page is the longest way to name an appointment. */
  @IsString() @MinLength(1) @MaxLength(400) code!: string;
}
