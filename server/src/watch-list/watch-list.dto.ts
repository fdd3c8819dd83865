import {
  dismissReasons,
  watchRoles,
  type DismissHitBody,
  type DismissReason,
  type WatchEntryBody,
} from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsMoment, OrNull } from '../input/rules.js';

/** A `null` takes away what was there. */
export class WatchEntryDto implements WatchEntryBody {
  @IsOptional() @OrNull() @IsString() @MaxLength(120) name?: string | null;
  @IsOptional() @OrNull() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional() @OrNull() @IsString() @MaxLength(40) identity?: string | null;
  @IsString() @MaxLength(500) @Matches(/\S/) reason!: string;
  @IsMoment() expiresAt!: number;
  @IsArray() @ArrayMaxSize(10) @IsIn(watchRoles, { each: true }) roles!: Role[];
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(60, { each: true }) staffIds!: string[];
}

export class DismissHitDto implements DismissHitBody {
  @IsIn(dismissReasons) why!: DismissReason;
}
