import { Injectable } from '@nestjs/common';
import { crowdsOf, insideAt, type Crowds, type InsidePerson } from '@satuatap/shared/occupancy';
import { Clock } from '../clock/clock.js';
import { KnownFacts } from './known-facts.js';

const nobody: Crowds = crowdsOf({ floors: [], zones: [] }, []);

/** Who is believed to be inside, and where; nobody's name. */
@Injectable()
export class Inside {
  constructor(
    private readonly facts: KnownFacts,
    private readonly clock: Clock,
  ) {}

  /**
   * Everybody who is known to be inside, each once, and of kind `counted` how many more there are, or fewer, than those
   * who are known. @throws ProblemException `not-found`, `unavailable`
   */
  async list(buildingId: string): Promise<readonly InsidePerson[]> {
    return insideAt(await this.facts.fresh(buildingId), this.clock.now());
  }

  /** The sums of the same, as this instance knows them at this moment. */
  crowds(buildingId: string): Crowds {
    const facts = this.facts.of(buildingId);
    const { config } = facts.day;
    return config ? crowdsOf(config, insideAt(facts, this.clock.now())) : nobody;
  }

  /** The people of each zone that has a capacity; nobody is counted where none has. */
  zonePeople(buildingId: string): Readonly<Record<string, number>> {
    const { config } = this.facts.of(buildingId).day;
    const limited = Object.keys(config?.occupancy?.capacity ?? {});
    if (limited.length === 0) return {};
    const { zones } = this.crowds(buildingId);
    return Object.fromEntries(limited.map((id) => [id, zones[id]?.people ?? 0]));
  }
}
