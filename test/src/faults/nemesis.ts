/** What befalls a city, from a seed: processes that die, a database that dies, ways between them that are cut. */
import { between, oneOf, type Random } from '@satuatap/shared/chance';
import type { Cut } from '../support/flaky-network.js';
import { startAgain, type City, type Instance } from './city.js';
import { pass } from './pass.js';

export const faultKinds = ['killed', 'stopped', 'severed', 'silent', 'postgres killed'] as const;
export type FaultKind = (typeof faultKinds)[number];

export class Nemesis {
  readonly done: Record<FaultKind, number> = {
    killed: 0,
    stopped: 0,
    severed: 0,
    silent: 0,
    'postgres killed': 0,
  };

  constructor(
    private readonly city: City,
    private readonly random: Random,
  ) {}

  /** Several at once, each at a moment of its own; resolves when all is whole again. */
  async strike(): Promise<void> {
    await Promise.all([
      ...this.city.instances.map((instance) => this.strikeInstance(instance)),
      this.strikePostgres(),
    ]);
  }

  private async strikeInstance({ server, way }: Instance): Promise<void> {
    const { random } = this;
    const kind = oneOf(random, [
      'none',
      'killed',
      'killed',
      'stopped',
      'severed',
      'silent',
      'silent',
    ] as const);
    const before = between(random, 0, 1500);
    const during = between(random, 100, 3000);
    if (kind === undefined || kind === 'none') return;
    await pass(before);
    this.done[kind] += 1;
    if (kind === 'killed' || kind === 'stopped') {
      if (kind === 'killed') await server.kill();
      else await server.stop();
      await pass(during / 4);
      await startAgain(server);

      return;
    }
    const how: Cut = kind;
    way.cut(how);
    await pass(during);
    await way.mend();
  }

  private async strikePostgres(): Promise<void> {
    const { random } = this;
    const [comes, before, during] = [random(), between(random, 0, 2000), between(random, 0, 1500)];
    if (comes > 0.4) return;
    await pass(before);
    this.done['postgres killed'] += 1;
    await this.city.postgres.kill();
    await pass(during);
    await this.city.postgres.run();
  }
}
