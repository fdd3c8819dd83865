import {
  longestMessage,
  type AlarmBody,
  type DeskMessageBody,
  type ReadMessageBody,
} from '@satuatap/shared/contract';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { IsMadeUpId } from '../input/rules.js';

const longest = 60;

export class AlarmDto implements AlarmBody {
  @Matches(/^[a-z-]{1,20}\/[\w.-]{1,60}$/) key!: string;
}

export class DeskMessageDto implements DeskMessageBody {
  @IsMadeUpId() id!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsString({ each: true }) counterIds!: string[];
  /** Something, and not only space. */
  @IsString() @MaxLength(longestMessage) @Matches(/\S/) text!: string;
}

export class ReadMessageDto implements ReadMessageBody {
  @IsString() @MaxLength(longest) counterId!: string;
}
