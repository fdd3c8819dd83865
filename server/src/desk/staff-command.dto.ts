/** One class of rules for every command of staff. A command without one does not compile. */
import type { Position, StaffCommand, TransferTarget } from '@satuatap/shared/queue';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsMoment, OrNull } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

type Of<T extends StaffCommand['type']> = Extract<StaffCommand, { type: T }>;
const longest = 60;

class TypedDto<T extends StaffCommand['type']> {
  @IsString() type!: T;
}
class CounterDto<T extends StaffCommand['type']> extends TypedDto<T> {
  @IsString() @MaxLength(longest) counterId!: string;
}
class TicketDto<T extends StaffCommand['type']> extends TypedDto<T> {
  @IsInt() @Min(1) ticketId!: number;
}

class OpenCounterDto extends CounterDto<'openCounter'> implements Of<'openCounter'> {
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) serviceIds?: string[];
  @IsOptional() @IsBoolean() takeOver?: boolean;
  @IsOptional() @IsString() @MaxLength(longest) officerId?: string;
}
class ReasonedCounterDto extends CounterDto<'pauseCounter'> implements Of<'pauseCounter'> {
  @IsString() @MaxLength(longest) reason!: string;
}
class CallTicketDto extends CounterDto<'callTicket'> implements Of<'callTicket'> {
  @IsInt() @Min(1) ticketId!: number;
}
class FinishDto extends CounterDto<'finish'> implements Of<'finish'> {
  @IsOptional() @IsString() @MaxLength(longest) outcome?: string;
}
class HoldDto extends CounterDto<'hold'> implements Of<'hold'> {
  @IsString() @MaxLength(longest) reason!: string;
  @OrNull() @IsMoment() until!: number | null;
}
class TransferTargetDto implements TransferTarget {
  @IsString() @MaxLength(longest) serviceId!: string;
  @IsOptional() @IsString() @MaxLength(longest) counterId?: string;
  @IsOptional() @IsString() @MaxLength(longest) officerId?: string;
}
class TransferDto extends TicketDto<'transfer'> implements Of<'transfer'> {
  static readonly nested = { to: TransferTargetDto };
  @ValidateNested() to!: TransferTargetDto;
  @IsIn(['head', 'tail', 'keep']) position!: Position;
  @IsOptional() @IsBoolean() comeBack?: boolean;
}
class CancelDto extends TicketDto<'cancel'> implements Of<'cancel'> {
  @IsOptional() @IsString() @MaxLength(200) reason?: string;
}
class AddStopDto extends TicketDto<'addStop'> implements Of<'addStop'> {
  @IsString() @MaxLength(longest) serviceId!: string;
}
class DropStopDto extends TicketDto<'dropStop'> implements Of<'dropStop'> {
  @IsInt() @Min(0) stop!: number;
}
class SetPriorityDto extends TicketDto<'setPriority'> implements Of<'setPriority'> {
  @OrNull() @IsString() @MaxLength(longest) priority!: string | null;
}
class StopLineDto extends TypedDto<'stopLine'> implements Of<'stopLine'> {
  @IsString() @MaxLength(longest) serviceId!: string;
  @IsString() @MinLength(1) @MaxLength(200) reason!: string;
}
class ReopenLineDto extends TypedDto<'reopenLine'> implements Of<'reopenLine'> {
  @IsString() @MaxLength(longest) serviceId!: string;
}
class LoanDto<T extends 'lendCounter' | 'endLoan'> extends CounterDto<T> {
  @IsString() @MaxLength(longest) serviceId!: string;
}
class UndoDto extends TypedDto<'undo'> implements Of<'undo'> {
  @IsInt() @Min(1) seq!: number;
}

export const staffCommandClasses: { readonly [T in StaffCommand['type']]: new () => Of<T> } = {
  openCounter: OpenCounterDto,
  pauseCounter: ReasonedCounterDto,
  resumeCounter: CounterDto<'resumeCounter'>,
  closeCounter: CounterDto<'closeCounter'>,
  look: CounterDto<'look'>,
  callNext: CounterDto<'callNext'>,
  callTicket: CallTicketDto,
  recall: CounterDto<'recall'>,
  start: CounterDto<'start'>,
  finish: FinishDto,
  miss: CounterDto<'miss'>,
  putBack: CounterDto<'putBack'>,
  hold: HoldDto,
  reinstate: TicketDto<'reinstate'>,
  release: TicketDto<'release'>,
  transfer: TransferDto,
  checkIn: TicketDto<'checkIn'>,
  cancel: CancelDto,
  addStop: AddStopDto,
  dropStop: DropStopDto,
  setPriority: SetPriorityDto,
  stopLine: StopLineDto,
  reopenLine: ReopenLineDto,
  lendCounter: LoanDto<'lendCounter'>,
  endLoan: LoanDto<'endLoan'>,
  undo: UndoDto,
};

/** The envelope; what is in it is checked by the class of its type. */
export class StaffCommandDto extends CommandDto {
  @IsOptional() command!: unknown;
}
