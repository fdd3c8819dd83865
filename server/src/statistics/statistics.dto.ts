import {
  distributed,
  statisticsGroupings,
  type DaysQuery,
  type Distributed,
  type DistributionQuery,
  type EventsQuery,
  type FactsExportQuery,
  type OwnQuery,
  type PeriodQuery,
  type StatisticsExportQuery,
  type StatisticsGrouping,
  type StatisticsQuery,
  type StopsQuery,
} from '@satuatap/shared/contract';
import {
  numberSpelling,
  stopStates,
  type Channel,
  type Language,
  type StopState,
} from '@satuatap/shared/queue';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../input/rules.js';

/** Of a building, an agency, a service, a counter; several with commas between. */
const id = /^[\w.-]{1,60}$/;
const ids = /^[\w.-]{1,60}(,[\w.-]{1,60}){0,99}$/;

export class OwnQueryDto implements OwnQuery, DaysQuery {
  @IsDay() from!: string;
  @IsDay() to!: string;
}

class PeriodQueryDto extends OwnQueryDto implements PeriodQuery {
  @IsOptional() @Matches(ids) buildings?: string;
  @IsOptional() @Matches(ids) agency?: string;
  @IsOptional() @Matches(id) service?: string;
  @IsOptional() @Matches(id) counter?: string;
}

export class StatisticsQueryDto extends PeriodQueryDto implements StatisticsQuery {
  @IsIn(statisticsGroupings) by!: StatisticsGrouping;
}

export class DistributionQueryDto extends PeriodQueryDto implements DistributionQuery {
  @IsIn(distributed) of!: Distributed;
}

export class StopsQueryDto extends PeriodQueryDto implements StopsQuery {
  @IsOptional() @Matches(numberSpelling) number?: string;
  @IsOptional() @IsIn(['kiosk', 'desk', 'phone']) channel?: Channel;
  @IsOptional() @Matches(id) priority?: string;
  @IsOptional() @Matches(/^([01]?\d|2[0-3])$/) hour?: string;
  @IsOptional() @Matches(/^[1-7]$/) weekday?: string;
  @IsOptional() @IsIn(stopStates) state?: StopState;
  @IsOptional() @Matches(/^\d{1,9}$/) waitedAtLeast?: string;
  @IsOptional() @Matches(/^[\w.~-]+$/) @MaxLength(120) after?: string;
}

export class StatisticsExportQueryDto extends StatisticsQueryDto implements StatisticsExportQuery {
  @IsOptional() @IsIn(['id', 'en']) lang?: Language;
  @IsOptional() @IsIn(['yes', 'no']) excel?: 'yes' | 'no';
}

export class FactsExportQueryDto extends PeriodQueryDto implements FactsExportQuery {
  @IsOptional() @IsIn(['id', 'en']) lang?: Language;
  @IsOptional() @IsIn(['yes', 'no']) excel?: 'yes' | 'no';
}

export class EventsQueryDto implements EventsQuery {
  @IsOptional() @Matches(/^\d{1,9}$/) after?: string;
}
