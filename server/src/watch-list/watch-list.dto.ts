import {
  dismissReasons,
  watchRoles,
  type DismissHitBody,
  type DismissReason,
  type WatchEntryBody,
} from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

/** May be absent, and may be `null`, which takes away what was there. */
const IsGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== null && value !== undefined);

export class WatchEntryDto implements WatchEntryBody {
  @IsOptional() @IsGiven() @IsString() @MaxLength(120) name?: string | null;
  @IsOptional() @IsGiven() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional() @IsGiven() @IsString() @MaxLength(40) identity?: string | null;
  @IsString() @MaxLength(500) @Matches(/\S/) reason!: string;
  @IsInt() @Min(0) expiresAt!: number;
  @IsArray() @ArrayMaxSize(10) @IsIn(watchRoles, { each: true }) roles!: Role[];
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(60, { each: true }) staffIds!: string[];
}

export class DismissHitDto implements DismissHitBody {
  @IsIn(dismissReasons) why!: DismissReason;
}
