import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OfficerBody, PresenceBody, Session } from '@satuatap/shared/contract';
import { spelled } from '@satuatap/shared/directory';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { AuditLog, type AuditEntry } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { invalid, problem } from '../problems/problem.js';
import type { Transaction } from '../storage/database.js';
import { accountsByName } from './officer-accounts.js';
import { mustKeep, mustTellOf } from './officer-rights.js';
import { newOfficer, writeOfficers, type OfficerFacts } from './officer-table.js';
import { Officers, type Officer } from './officers.js';

/** Nobody says today where she is tomorrow. */
const longestAwayMs = 24 * 3_600_000;

/** Changes the directory, one officer at a time. */
@Injectable()
export class OfficerRegister {
  constructor(
    private readonly officers: Officers,
    private readonly buildings: Buildings,
    private readonly news: News,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `not-found`, `forbidden`, `invalid-input` */
  add(buildingId: string, body: OfficerBody, session: Session): Promise<Officer> {
    return this.change(buildingId, session, async (tx, config) => {
      mustKeep(session, body.agencyId);
      const officer = newOfficer(randomUUID(), await this.factsOf(tx, config, body, null));
      await writeOfficers(tx, config.id, [officer]);
      return { result: officer, action: 'officer.added', officer };
    });
  }

  /** @throws ProblemException as `add` */
  replace(buildingId: string, id: string, body: OfficerBody, session: Session): Promise<Officer> {
    return this.change(buildingId, session, async (tx, config) => {
      const before = await this.one(tx, config.id, id);
      mustKeep(session, before.agencyId);
      mustKeep(session, body.agencyId);
      const officer = { ...before, ...(await this.factsOf(tx, config, body, id)) };
      await writeOfficers(tx, config.id, [officer]);
      return { result: officer, action: 'officer.changed', officer };
    });
  }

  /** @throws ProblemException `not-found`, `forbidden` */
  remove(buildingId: string, id: string, session: Session): Promise<void> {
    return this.change(buildingId, session, async (tx, config) => {
      const officer = await this.one(tx, config.id, id);
      mustKeep(session, officer.agencyId);
      await tx.query('DELETE FROM officer WHERE building_id = ? AND id = ?', [config.id, id]);
      return { result: undefined, action: 'officer.removed', officer };
    });
  }

  /**
   * What is said of where she is. Only what others say of her is written in the audit log: it is no record of when
   * somebody comes and goes. @throws ProblemException `not-found`, `forbidden`, `invalid-input`
   */
  tell(
    buildingId: string,
    id: string,
    { state, until = null }: PresenceBody,
    session: Session,
  ): Promise<Officer> {
    return this.change(buildingId, session, async (tx, config) => {
      const now = this.clock.now();
      if (until !== null && state !== 'away' && state !== 'meeting')
        throw invalid('until', 'is of those who are away or in a meeting');
      if (until !== null && (until <= now || until > now + longestAwayMs))
        throw invalid('until', 'must be within the next 24 hours');
      const before = await this.one(tx, config.id, id);
      mustTellOf(session, before);
      const officer = { ...before, presence: state, presenceUntil: until, presenceAt: now };
      await tx.query(
        'UPDATE officer SET presence = ?, presence_until = ?, presence_at = ? WHERE building_id = ? AND id = ?',
        [state, until, now, config.id, id],
      );
      const own = before.staffId === session.staffId;
      return { result: officer, action: own ? null : 'officer.presence-told', officer };
    });
  }

  private async change<T>(
    buildingId: string,
    { staffId, role }: Session,
    work: (
      tx: Transaction,
      config: BuildingConfig,
    ) => Promise<{ result: T; action: AuditEntry['action'] | null; officer: Officer }>,
  ): Promise<T> {
    const config = this.buildings.config(buildingId);
    return this.news.change(config.id, ['directory'], async (tx) => {
      const { result, action, officer } = await work(tx, config);
      if (action !== null)
        await this.audit.record(tx, {
          buildingId: config.id,
          by: { kind: 'staff', id: staffId, role },
          action,
          subject: 'officer',
          subjectId: officer.id,
          facts: { agencyId: officer.agencyId },
        });
      return result;
    });
  }

  private async one(tx: Transaction, buildingId: string, id: string): Promise<Officer> {
    const officer = await this.officers.one(tx, buildingId, id);
    if (!officer) throw problem('not-found');
    return officer;
  }

  /** The body held against the building, its accounts and who is there already; `id`: herself, `null` if she is new. */
  private async factsOf(
    tx: Transaction,
    config: BuildingConfig,
    { account, ...body }: OfficerBody,
    id: string | null,
  ): Promise<OfficerFacts> {
    if (!config.agencies.some((agency) => agency.id === body.agencyId))
      throw invalid('agencyId', 'is no agency of the building');
    if (body.floorId !== null && !config.floors.some((floor) => floor.id === body.floorId))
      throw invalid('floorId', 'is no floor of the building');
    const others = (await this.officers.all(tx, config.id)).filter((each) => each.id !== id);
    const name = spelled(body.name);
    if (others.some((each) => each.agencyId === body.agencyId && spelled(each.name) === name))
      throw invalid('name', 'is in the directory of the agency already');
    const staffId =
      account === null ? null : ((await accountsByName(tx, config.id, [account])).get(account) ?? null);
    if (account !== null && staffId === null) throw invalid('account', 'is no account of the building');
    if (staffId !== null && others.some((each) => each.staffId === staffId))
      throw invalid('account', 'is the account of another officer');
    return { ...body, staffId };
  }
}
