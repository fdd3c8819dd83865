import { Injectable } from '@nestjs/common';
import {
  crowdsOf,
  insideAt,
  PresentTickets,
  type Crowds,
  type InsidePerson,
} from '@satuatap/shared/occupancy';
import { Clock } from '../clock/clock.js';
import { KnownFacts, type BuildingFacts } from './known-facts.js';

/** Milliseconds for which a picture of the same facts is good: with time people only linger, and counts fade. */
const pictureMs = 1000;

export interface Picture {
  /** Epoch ms. */
  readonly at: number;
  readonly facts: BuildingFacts;
  readonly people: readonly InsidePerson[];
  readonly crowds: Crowds;
}

/** Who is believed to be inside, and where; nobody's name. */
@Injectable()
export class Inside {
  private readonly present = new Map<string, PresentTickets>();
  private readonly pictures = new Map<string, Picture>();

  constructor(
    private readonly facts: KnownFacts,
    private readonly clock: Clock,
  ) {}

  /**
   * Everybody who is known to be inside, each once, and of kind `counted` how many more there are, or fewer, than those
   * who are known. @throws ProblemException `not-found`, `unavailable`
   */
  async list(buildingId: string): Promise<readonly InsidePerson[]> {
    const { people } = this.draw(await this.facts.fresh(buildingId));
    return people;
  }

  /** As this instance knows them, with their sums: one picture for all who ask while nothing changes. */
  picture(buildingId: string): Picture {
    const facts = this.facts.of(buildingId);
    const kept = this.pictures.get(buildingId);
    if (kept?.facts === facts && Math.abs(this.clock.now() - kept.at) < pictureMs) return kept;
    const picture = this.draw(facts);
    this.pictures.set(buildingId, picture);
    return picture;
  }

  /** The sums of the same. */
  crowds(buildingId: string): Crowds {
    return this.picture(buildingId).crowds;
  }

  /** The people of each zone that has a capacity; nobody is counted where none has. */
  zonePeople(buildingId: string): Readonly<Record<string, number>> {
    const { config } = this.facts.of(buildingId).day;
    const limited = Object.keys(config?.occupancy?.capacity ?? {});
    if (limited.length === 0) return {};
    const { zones } = this.crowds(buildingId);
    return Object.fromEntries(limited.map((id) => [id, zones[id]?.people ?? 0]));
  }

  private draw(facts: BuildingFacts): Picture {
    const { day } = facts;
    const present = this.present.get(day.buildingId) ?? new PresentTickets();
    this.present.set(day.buildingId, present);
    const at = this.clock.now();
    const people = insideAt(facts, at, present.of(day));
    return { at, facts, people, crowds: crowdsOf(day.config ?? { floors: [], zones: [] }, people) };
  }
}
