import {
  auditActions,
  auditScopes,
  type AuditAction,
  type AuditExportQuery,
  type AuditQuery,
  type AuditScope,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay } from '../input/rules.js';

const id = /^[\w.:/-]{1,100}$/;

class AuditFilterDto {
  @IsDay() from!: string;
  @IsDay() to!: string;
  @IsOptional() @IsIn(auditScopes) of?: AuditScope;
  @IsOptional() @Matches(id) actor?: string;
  @IsOptional() @IsIn(auditActions) action?: AuditAction;
  @IsOptional() @Matches(/^[a-z-]{1,40}$/) subject?: string;
  @IsOptional() @Matches(id) subjectId?: string;
}

export class AuditQueryDto extends AuditFilterDto implements AuditQuery {
  @IsOptional() @Matches(/^\d{1,15}~[\w-]{1,64}$/) after?: string;
}

export class AuditExportQueryDto extends AuditFilterDto implements AuditExportQuery {
  @IsOptional() @IsIn(['id', 'en']) lang?: Language;
  @IsOptional() @IsIn(['yes']) excel?: 'yes';
}
