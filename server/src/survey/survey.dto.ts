import {
  commentStates,
  hiddenReasons,
  type CommentsQuery,
  type CommentState,
  type ExitSurveyBody,
  type HiddenReason,
  type ModerateBody,
  type SurveyBody,
  type SurveyPeriod,
  type SurveyTicketQuery,
} from '@satuatap/shared/contract';
import { longestComment, type Scores } from '@satuatap/shared/survey';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

/** The address of a phone page is the longest way to name a ticket. */
const longestTicket = 400;

export class SurveyDto extends CommandDto implements SurveyBody {
  /** What is in it is held against the building's survey. */
  @IsObject() answers!: Scores;
  @IsOptional() @IsString() @MaxLength(longestComment) comment?: string;
}

export class ExitSurveyDto extends SurveyDto implements ExitSurveyBody {
  @IsOptional() @IsString() @MaxLength(longestTicket) ticket?: string;
}

export class SurveyTicketQueryDto implements SurveyTicketQuery {
  @IsString() @MaxLength(longestTicket) ticket!: string;
}

export class SurveyPeriodDto implements SurveyPeriod {
  @IsDay() from!: string;
  @IsDay() to!: string;
}

export class CommentsQueryDto implements CommentsQuery {
  @IsIn(commentStates) state!: CommentState;
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
}

export class ModerateDto implements ModerateBody {
  @IsIn(commentStates) state!: CommentState;
  @IsOptional() @IsIn(hiddenReasons) reason?: HiddenReason;
}
