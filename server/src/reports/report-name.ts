import type { BuildingConfig } from '@satuatap/shared/queue';

export type ReportKind = 'daily' | 'monthly';

/** `period`: YYYY-MM-DD or YYYY-MM. */
export interface ReportName {
  readonly kind: ReportKind;
  readonly period: string;
  readonly building: BuildingConfig;
}
