import type { FindPersonBody } from '@satuatap/shared/contract';
import { IsOptional, IsString, Length } from 'class-validator';

export class FindPersonDto implements FindPersonBody {
  @IsOptional() @IsString() @Length(5, 30) phone?: string;
  @IsOptional() @IsString() @Length(5, 40) identity?: string;
  @IsOptional() @IsString() @Length(4, 40) code?: string;
}
