import { Injectable } from '@nestjs/common';
import type { KioskOfficer, OfficerEntry } from '@satuatap/shared/contract';
import { canBeMet, agencyNamesOf, findOfficers, presenceAt, type Moment } from '@satuatap/shared/directory';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { atLocal, localDate } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { Clock } from '../clock/clock.js';
import { Queues } from '../queue/queues.js';
import { Database } from '../storage/database.js';
import { Disclosures } from './disclosures.js';
import { Officers, type Officer } from './officers.js';

export interface DirectoryQuestion {
  readonly query?: string;
  readonly agency?: string;
}

/** The directory as people see it: who is where now, and of that at the kiosk what her agency lets out. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly officers: Officers,
    private readonly disclosures: Disclosures,
    private readonly buildings: Buildings,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async find(buildingId: string, { query = '', agency }: DirectoryQuestion): Promise<OfficerEntry[]> {
    const config = this.buildings.config(buildingId);
    const entries = (await this.officers.all(this.database, config.id)).map(this.shownIn(config));
    return findOfficers(ofAgency(entries, agency), query, agencyNamesOf(config.agencies));
  }

  /** Nobody is found by what is not let out. */
  async findAtKiosk(buildingId: string, { query = '', agency }: DirectoryQuestion): Promise<KioskOfficer[]> {
    const config = this.buildings.config(buildingId);
    const disclosures = new Map(
      (await this.disclosures.all(config)).map((disclosure) => [disclosure.agencyId, disclosure]),
    );
    const entries = (await this.officers.all(this.database, config.id)).map(this.shownIn(config));
    const shown = entries.flatMap((entry): KioskOfficer[] => {
      const lets = disclosures.get(entry.agencyId);
      if (!lets || lets.shows === 'nothing') return [];
      const { id, agencyId, title, tasks, floorId, room } = entry;
      return [
        {
          id,
          agencyId,
          name: lets.shows === 'name' ? entry.name : null,
          title,
          tasks,
          floorId: lets.room ? floorId : null,
          room: lets.room ? room : null,
          isIn: lets.presence ? canBeMet(entry.presence) : null,
        },
      ];
    });
    const inOrder = shown.toSorted((a, b) => (a.name ?? a.title).localeCompare(b.name ?? b.title, 'id'));
    return findOfficers(ofAgency(inOrder, agency), query, agencyNamesOf(config.agencies));
  }

  async ofAccount(buildingId: string, staffId: string): Promise<OfficerEntry | null> {
    const config = this.buildings.config(buildingId);
    const officer = await this.officers.ofAccount(this.database, config.id, staffId);
    return officer && this.shownIn(config)(officer);
  }

  entry(buildingId: string, officer: Officer): OfficerEntry {
    return this.shownIn(this.buildings.config(buildingId))(officer);
  }

  private shownIn(config: BuildingConfig): (officer: Officer) => OfficerEntry {
    const seats = this.seats(config.id);
    const now = this.clock.now();
    const moment: Moment = {
      now,
      dayStart: atLocal(localDate(now, config.timeZone), '00:00', config.timeZone),
    };
    return ({ presence, presenceUntil, presenceAt: at, ...facts }) => {
      const counterId = (facts.staffId !== null && seats.get(facts.staffId)) || null;
      return {
        ...facts,
        presence: presenceAt({ state: presence, until: presenceUntil, at }, counterId, moment),
      };
    };
  }

  /** The open counters, by the account that sits there. */
  private seats(buildingId: string): ReadonlyMap<string, string> {
    const counters = Object.values(this.queues.day(buildingId).counters);
    return new Map(
      counters.flatMap(({ id, state, officerId }) =>
        state === 'open' && officerId !== null ? [[officerId, id] as const] : [],
      ),
    );
  }
}

const ofAgency = <T extends { readonly agencyId: string }>(
  all: readonly T[],
  agency?: string,
): readonly T[] => (agency === undefined ? all : all.filter(({ agencyId }) => agencyId === agency));
