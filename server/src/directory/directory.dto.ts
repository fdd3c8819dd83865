import {
  emailSpelling,
  presenceStates,
  type AgencyDisclosure,
  type ImportBody,
  type OfficerBody,
  type PresenceBody,
  type PresenceState,
} from '@satuatap/shared/contract';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsMoment, OrNull } from '../input/rules.js';
import { columns, longestTask, mostTasks } from './import/columns.js';

const longestId = 60;
/** Characters of a file of 5,000 lines. */
export const longestFile = 3_000_000;

export class DirectoryQueryDto {
  @IsOptional() @IsString() @MaxLength(120) query?: string;
  @IsOptional() @IsString() @MaxLength(longestId) agency?: string;
}

export class OfficerDto implements OfficerBody {
  @IsString() @Matches(/\S/) @MaxLength(columns.name.longest) name!: string;
  @IsString() @MaxLength(longestId) agencyId!: string;
  @IsString() @Matches(/\S/) @MaxLength(columns.title.longest) title!: string;
  @IsArray()
  @ArrayMaxSize(mostTasks)
  @IsString({ each: true })
  @MaxLength(longestTask, { each: true })
  tasks!: string[];
  @OrNull() @IsString() @MaxLength(longestId) floorId!: string | null;
  @IsString() @MaxLength(columns.room.longest) room!: string;
  @IsString() @MaxLength(columns.extension.longest) extension!: string;
  @OrNull() @Matches(emailSpelling) @MaxLength(columns.email.longest) email!: string | null;
  @OrNull() @IsString() @MaxLength(columns.account.longest) account!: string | null;
}

export class PresenceDto implements PresenceBody {
  @IsIn(presenceStates) state!: PresenceState;
  @IsOptional() @OrNull() @IsMoment() until?: number | null;
}

export class DisclosureDto implements AgencyDisclosure {
  @IsString() @MaxLength(longestId) agencyId!: string;
  @IsIn(['nothing', 'title', 'name']) shows!: AgencyDisclosure['shows'];
  @IsBoolean() room!: boolean;
  @IsBoolean() presence!: boolean;
}

export class OfficerImportDto implements ImportBody {
  @IsIn(['csv', 'xlsx']) format!: ImportBody['format'];
  @IsString() @MaxLength(longestFile) content!: string;
  @IsBoolean() dryRun!: boolean;
}
