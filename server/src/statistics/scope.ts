/** What of the buildings an account may look back on, and what of that it asks for. */
import { Inject, Injectable } from '@nestjs/common';
import { worksFor, worksIn, type PeriodQuery, type Session } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { Buildings } from '../buildings/buildings.js';
import { checkPeriod } from '../input/period.js';
import { invalid, problem } from '../problems/problem.js';
import { agencyOfCounter } from './roll-up.js';

export interface Scope {
  readonly from: string;
  readonly to: string;
  readonly buildings: readonly BuildingConfig[];
  /** `null`: all, and what belongs to none. */
  readonly agencyIds: readonly string[] | null;
  readonly serviceId: string | null;
  readonly counterId: string | null;
}

@Injectable()
export class Scopes {
  constructor(@Inject(Buildings) private readonly buildings: Pick<Buildings, 'list' | 'config'>) {}

  /** @throws ProblemException `invalid-input`, `not-found`, or `forbidden` for what the account may not see */
  of(session: Session, query: PeriodQuery): Scope {
    checkPeriod(query.from, query.to);
    const buildings = this.buildingsOf(session, query.buildings);
    const { service: serviceId = null, counter: counterId = null } = query;
    if ((serviceId !== null || counterId !== null) && buildings.length !== 1)
      throw invalid('buildings', 'a service or a counter is of one building');
    const agencyIds = agenciesOf(session, query.agency);
    const [building] = buildings;
    if (building) checkService(session, building, serviceId);
    if (building) checkCounter(session, building, counterId);
    return { from: query.from, to: query.to, buildings, agencyIds, serviceId, counterId };
  }

  private buildingsOf(session: Session, asked: string | undefined): BuildingConfig[] {
    if (asked === undefined) return this.buildings.list().filter(({ id }) => worksIn(session, id));
    return idsIn(asked).map((id) => {
      if (!worksIn(session, id)) throw problem('forbidden', { detail: `The account is not of ${id}.` });
      return this.buildings.config(id);
    });
  }
}

const idsIn = (text: string): string[] => [...new Set(text.split(',').filter((id) => id !== ''))];

function agenciesOf(session: Session, asked: string | undefined): readonly string[] | null {
  if (asked === undefined) return session.agencyIds.length === 0 ? null : session.agencyIds;
  const ids = idsIn(asked);
  for (const id of ids)
    if (!worksFor(session, id)) throw problem('forbidden', { detail: `The account is not of ${id}.` });
  return ids;
}

/** What is no longer in the building's file is the whole building's. */
function checkService(session: Session, building: BuildingConfig, id: string | null): void {
  if (id === null) return;
  const service = building.services.find((each) => each.id === id);
  if (!worksFor(session, service?.agencyId ?? ''))
    throw problem('forbidden', { detail: `The service ${id} is another agency's.` });
}

/** One that works for several agencies shows what is others' too. */
function checkCounter(session: Session, building: BuildingConfig, id: string | null): void {
  if (id === null) return;
  const counter = building.counters.find((each) => each.id === id);
  if (!worksFor(session, counter ? agencyOfCounter(counter, building) : ''))
    throw problem('forbidden', { detail: `The counter ${id} is not the agency's alone.` });
}
