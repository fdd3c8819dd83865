import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  worksFor,
  type SurveyChannel,
  type SurveyPeriod,
  type SurveyReport,
} from '@satuatap/shared/contract';
import { serviceOf } from '@satuatap/shared/queue';
import { plusDays } from '@satuatap/shared/time';
import { surveyFigures, surveyOf, type Scores, type Tally } from '@satuatap/shared/survey';
import { Buildings } from '../buildings/buildings.js';
import { Database } from '../storage/database.js';

interface AnswerRow {
  readonly service_id: string | null;
  readonly agency_id: string | null;
  readonly channel: SurveyChannel;
  readonly scores: string;
  readonly count: number;
}
interface ServedRow {
  readonly service_id: string;
  readonly count: number;
}
interface Answered extends Tally {
  readonly serviceId: string | null;
  readonly agencyId: string | null;
  readonly channel: SurveyChannel;
}
interface Served {
  readonly serviceId: string;
  readonly agencyId: string;
  readonly count: number;
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

/** The survey's figures of a period: of the building, its agencies and its services. */
@Injectable()
export class SurveyReports {
  constructor(
    private readonly database: Database,
    private readonly buildings: Buildings,
  ) {}

  /** @param agencyIds those whose figures the asker sees, `total` being theirs together; none: the whole building's */
  async report(
    buildingId: string,
    { from, to }: SurveyPeriod,
    agencyIds: readonly string[],
  ): Promise<SurveyReport> {
    const config = this.buildings.config(buildingId);
    const survey = surveyOf(config);
    const agencyOf = (serviceId: string): string => serviceOf(config, serviceId)?.agencyId ?? '';
    const isSeen = ({ agencyId }: { readonly agencyId: string | null }): boolean =>
      worksFor({ agencyIds }, agencyId ?? '');
    const [allAnswers, allServed] = await Promise.all([
      this.answers(buildingId, from, to),
      this.served(buildingId, from, to, agencyOf),
    ]);
    const answers = allAnswers.filter(isSeen);
    const served = allServed.filter(isSeen);
    const figuresOf = (theirs: readonly Answered[], those: readonly Served[]) =>
      surveyFigures(survey, theirs, sum(those));
    const grouped = (key: 'serviceId' | 'agencyId', configured: readonly { readonly id: string }[]) =>
      // Also what the building no longer gives but gave then.
      [...new Set([...configured.map(({ id }) => id), ...answers.map((each) => each[key] ?? '')])].flatMap(
        (id) => {
          const theirs = answers.filter((each) => each[key] === id);
          const those = served.filter((each) => each[key] === id);
          return theirs.length + those.length === 0 ? [] : [{ id, figures: figuresOf(theirs, those) }];
        },
      );
    return {
      buildingId,
      from,
      to,
      total: figuresOf(answers, served),
      agencies: grouped('agencyId', config.agencies),
      services: grouped('serviceId', config.services).map((group) => ({
        ...group,
        agencyId: answers.find(({ serviceId }) => serviceId === group.id)?.agencyId ?? agencyOf(group.id),
      })),
      channels: {
        phone: sum(answers.filter(({ channel }) => channel === 'phone')),
        tablet: sum(answers.filter(({ channel }) => channel === 'tablet')),
      },
    };
  }

  private async answers(buildingId: string, from: string, to: string): Promise<Answered[]> {
    const rows = await this.database.read<AnswerRow>(
      `SELECT service_id, agency_id, channel, scores, count(*) AS count FROM survey_answer
       WHERE building_id = ? AND date >= ? AND date <= ? GROUP BY service_id, agency_id, channel, scores`,
      [buildingId, from, to],
    );
    return rows.map(({ service_id, agency_id, channel, scores, count }) => ({
      serviceId: service_id,
      agencyId: agency_id,
      channel,
      scores: JSON.parse(scores) as Scores,
      count,
    }));
  }

  /** People, each once, by the service that they were given last: as their answers are. */
  private async served(
    buildingId: string,
    from: string,
    to: string,
    agencyOf: (serviceId: string) => string,
  ): Promise<Served[]> {
    const counts = new Map<string, number>();
    for (const part of partsOf(from, to)) {
      const rows = await this.database.read<ServedRow>(
        `SELECT service_id, count(*) AS count FROM stop
         WHERE building_id = ? AND date >= ? AND date <= ? AND state = 'done' AND NOT EXISTS (
           SELECT 1 FROM stop AS later WHERE later.building_id = stop.building_id AND later.date = stop.date
             AND later.ticket_id = stop.ticket_id AND later.stop > stop.stop AND later.state = 'done')
         GROUP BY service_id`,
        [buildingId, part.from, part.to],
      );
      for (const { service_id, count } of rows) counts.set(service_id, (counts.get(service_id) ?? 0) + count);
      await turn();
    }
    return [...counts].map(([serviceId, count]) => ({ serviceId, agencyId: agencyOf(serviceId), count }));
  }
}

/** Days that are read at once: SQLite answers on the thread on which counters wait for theirs. */
const partDays = 14;

function* partsOf(from: string, to: string): Generator<SurveyPeriod> {
  for (let first = from; first <= to; first = plusDays(first, partDays)) {
    const last = plusDays(first, partDays - 1);
    yield { from: first, to: last < to ? last : to };
  }
}
