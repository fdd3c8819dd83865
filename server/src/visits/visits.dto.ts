import {
  phoneSpelling,
  soughtSpelling,
  visitorSpellings,
  type ConsentBody,
  type DepartBody,
  type FindGuestsBody,
  type HostAnswer,
  type HostAnswerBody,
  type KnownVisitorBody,
  type SignInVisitBody,
  type VisitActBody,
  type VisitorBody,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoment, line, pathSpelling } from '../input/rules.js';
import { CommandDto } from '../tickets/ticket.dto.js';

const longest = 60;
const photoSpelling = /^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/;

export class VisitorDto implements VisitorBody {
  @IsOptional() @MaxLength(120) @Matches(line) name?: string;
  @IsOptional() @IsString() @MaxLength(36) personId?: string;
  @IsOptional() @IsString() @MaxLength(20) visitorCode?: string;
  @IsOptional() @MaxLength(120) @Matches(line) company?: string;
  @IsOptional() @MaxLength(40) @Matches(visitorSpellings.phone) phone?: string;
  @IsOptional() @Matches(visitorSpellings.email) email?: string;
  @IsOptional() @MaxLength(60) @Matches(visitorSpellings.identity) identity?: string;
  @IsOptional() @MaxLength(30) @Matches(visitorSpellings.plate) plate?: string;
  @IsOptional() @MaxLength(300) @Matches(line) belongings?: string;
  @IsOptional() @MaxLength(40_000) @Matches(photoSpelling) photo?: string;
  @IsOptional() @IsBoolean() remember?: boolean;
}

export class ConsentDto implements ConsentBody {
  @IsIn(['id', 'en']) language!: Language;
  @IsOptional() @MaxLength(15_000) @Matches(pathSpelling) signature?: string;
}

export class SignInVisitDto extends CommandDto implements SignInVisitBody {
  static readonly nested = { visitor: VisitorDto, consent: ConsentDto };
  @IsObject() @ValidateNested() visitor!: VisitorDto;
  @IsOptional() @IsString() @MaxLength(longest) hostId?: string;
  @IsOptional() @IsString() @MaxLength(longest) agencyId?: string;
  @IsString() @MaxLength(longest) purposeId!: string;
  @IsOptional() @IsInt() @Min(1) @Max(500) people?: number;
  @IsOptional() @ValidateNested() consent?: ConsentDto;
  @IsOptional() @IsIn(['id', 'en']) language?: Language;
  @IsOptional() @IsMoment() arrivedAt?: number;
}

/** One of them at least, and right whichever is there. */
const unless =
  (other: 'phone' | 'code', own: 'phone' | 'code') =>
  (body: KnownVisitorDto): boolean =>
    body[own] !== undefined || body[other] === undefined;

export class KnownVisitorDto implements KnownVisitorBody {
  @ValidateIf(unless('code', 'phone')) @MaxLength(40) @Matches(phoneSpelling) phone?: string;
  @ValidateIf(unless('phone', 'code')) @IsString() @MaxLength(20) code?: string;
}

const answerTypes = ['accept', 'wait', 'forward', 'decline'] as const;
/** All that an answer may have; which type has what, the rules below say. */
export class AnswerDto {
  @IsIn(answerTypes) type!: (typeof answerTypes)[number];
  @ValidateIf(({ type }: AnswerDto) => type === 'wait') @IsInt() @Min(1) @Max(240) minutes?: number;
  @ValidateIf(({ type }: AnswerDto) => type === 'forward') @IsString() @MaxLength(longest) hostId?: string;
  @IsOptional() @MaxLength(300) @Matches(line) reason?: string;
}

export class HostAnswerDto extends CommandDto {
  static readonly nested = { answer: AnswerDto };
  @IsObject() @ValidateNested() answer!: AnswerDto;
  @IsOptional() @IsBoolean() wholeGroup?: boolean;
}

/** Without what its type does not have. */
export function hostAnswerOf({ answer, ...body }: HostAnswerDto): HostAnswerBody {
  const { type, minutes = 0, hostId = '', reason } = answer;
  const answers: Readonly<Record<typeof type, HostAnswer>> = {
    accept: { type: 'accept' },
    wait: { type: 'wait', minutes },
    forward: { type: 'forward', hostId },
    decline: { type: 'decline', ...(reason === undefined ? {} : { reason }) },
  };
  return { ...body, answer: answers[type] };
}

export class VisitActDto extends CommandDto implements VisitActBody {
  @IsOptional() @IsBoolean() wholeGroup?: boolean;
}

export class DepartDto extends CommandDto implements DepartBody {
  @IsString() @MaxLength(300) code!: string;
  @IsOptional() @IsMoment() leftAt?: number;
}

export class FindGuestsDto implements FindGuestsBody {
  @MaxLength(80) @Matches(line) @Matches(soughtSpelling) text!: string;
}

export class VisitsQueryDto {
  @IsOptional() @IsDay() date?: string;
}

export class VisitChangesQueryDto {
  @IsOptional() @IsString() @MaxLength(120) since?: string;
}
