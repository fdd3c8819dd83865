import {
  longestNote,
  mostListed,
  mostParts,
  type EndEvacuationBody,
  type EvacuationPartBody,
  type EvacuationPartsBody,
} from '@satuatap/shared/contract';
import {
  foundStates,
  personKinds,
  type Added,
  type Believed,
  type Mark,
  type Note,
} from '@satuatap/shared/evacuation';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsMadeUpId, IsMoment, madeUpId, OrNull } from '../input/rules.js';
import { checked } from '../problems/checked.js';
import { invalid } from '../problems/problem.js';

const longest = 60;
const personKey = /^(ticket|visit|staff|added)\/[\w.:/-]{1,120}$/;
/** Marks of one person that were made apart: no more than there are phones. */
const mostReplaced = 50;

class BelievedDto implements Believed {
  @Matches(personKey) key!: string;
  @IsIn(personKinds) kind!: Believed['kind'];
  @IsString() @MaxLength(longest) label!: string;
  @OrNull() @IsString() @MaxLength(longest) floorId!: string | null;
  @OrNull() @IsString() @MaxLength(longest) zoneId!: string | null;
  @OrNull() @IsMoment() since!: number | null;
}

class PartDto<Type extends EvacuationPartBody['type']> {
  @IsString() type!: Type;
  @IsMadeUpId() id!: string;
  @IsMoment() at!: number;
  @IsString() @MaxLength(longest) by!: string;
  @IsMadeUpId() deviceId!: string;
}
class StartDto extends PartDto<'start'> {
  @IsBoolean() drill!: boolean;
  @IsArray() @ArrayMaxSize(mostListed) people!: Believed[];
}
class MarkDto extends PartDto<'mark'> implements Mark {
  @Matches(personKey) person!: string;
  @IsIn([...foundStates, 'undone']) state!: Mark['state'];
  @IsArray() @ArrayMaxSize(mostReplaced) @Matches(madeUpId, { each: true }) replaces!: string[];
}
class AddedDto extends PartDto<'added'> implements Added {
  @OrNull() @IsString() @MaxLength(longest) floorId!: string | null;
  @IsString() @MaxLength(longestNote) text!: string;
}
class NoteDto extends PartDto<'note'> implements Note {
  @OrNull() @IsString() @MaxLength(longest) floorId!: string | null;
  @IsBoolean() searched!: boolean;
  @IsString() @MaxLength(longestNote) text!: string;
  @IsArray() @ArrayMaxSize(mostReplaced) @Matches(madeUpId, { each: true }) withdraws!: string[];
}
const partClasses = { start: StartDto, mark: MarkDto, added: AddedDto, note: NoteDto } as const;

type PartDtoOf = InstanceType<(typeof partClasses)[keyof typeof partClasses]>;

/** The envelope; each part is checked by the class of its type. */
export class EvacuationPartsDto implements EvacuationPartsBody {
  @OrNull() @IsMadeUpId() evacuationId!: string | null;
  @IsInt() @Min(0) @Max(999_999_999) after!: number;
  @IsMoment() sentAt!: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostParts) parts!: EvacuationPartBody[];
}

/** @throws ProblemException `invalid-input` */
export const checkedParts = ({ parts }: EvacuationPartsDto): EvacuationPartBody[] => parts.map(checkedPart);

function checkedPart(part: unknown): EvacuationPartBody {
  const type = typeof part === 'object' && part !== null && 'type' in part ? part.type : null;
  if (typeof type !== 'string' || !Object.hasOwn(partClasses, type))
    throw invalid('parts.type', 'is not known');
  const known = checked<PartDtoOf>(partClasses[type as keyof typeof partClasses], part);
  if (known.type === 'start') known.people.forEach((person) => checked(BelievedDto, person));
  return known;
}

export class EndEvacuationDto implements EndEvacuationBody {
  @IsMadeUpId() id!: string;
  @IsMadeUpId() deviceId!: string;
  @IsIn(['over', 'false-alarm']) outcome!: EndEvacuationBody['outcome'];
}

export class AfterDto {
  /** Digits, as a query has them. */
  @IsOptional() @Matches(/^\d{1,9}$/) after?: string;
}
