import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';
import { loadBuilding, mistakeText } from './building-file.js';
import { withDemoHours } from './demo-hours.js';

const shippedFolder = fileURLToPath(new URL('../../buildings', import.meta.url));

interface BuildingRow {
  readonly id: string;
  readonly config: string;
  readonly updated_at: number;
  readonly ticket_key: string | null;
}

interface Served {
  readonly version: number;
  readonly ticketKey: string | null;
  readonly config: BuildingConfig;
}

/** The buildings and their configuration; what is served in demo mode has demo hours. */
@Injectable()
export class Buildings implements OnModuleInit {
  private served = new Map<string, Served>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Loads what is stored; at the very first start the shipped files, those not imported before. */
  async onModuleInit(): Promise<void> {
    const stored = await this.stored();
    const [started] = await this.database.read<{ n: number }>(
      "SELECT count(*) AS n FROM secret WHERE name = 'buildings-loaded'",
    );
    if (started?.n === 0) {
      for (const file of (await readdir(shippedFolder)).filter((name) => name.endsWith('.yaml')).sort()) {
        const config = readBuilding(file, await readFile(join(shippedFolder, file), 'utf8'));
        if (!stored.has(config.id)) await this.save(config);
      }
      await this.database.write((tx) =>
        tx.query(
          "INSERT INTO secret (name, value) VALUES ('buildings-loaded', 'yes') ON CONFLICT (name) DO NOTHING",
        ),
      );
    }
    await this.refresh();
  }

  /** Takes in what was stored since, also by another process. */
  async refresh(): Promise<void> {
    const rows = await this.rows();
    this.served = new Map(
      rows.map((row) => {
        const known = this.served.get(row.id);
        return [row.id, known?.version === row.updated_at ? known : this.serve(row)];
      }),
    );
  }

  /** When the building was stored as it is served, by the storer's clock; `null` if it is not served. */
  version(id: string): number | null {
    return this.served.get(id)?.version ?? null;
  }

  /** What signs the links of its tickets, if that is not the installation's own key. */
  ticketKey(id: string): string | null {
    return this.served.get(id)?.ticketKey ?? null;
  }

  list(): BuildingConfig[] {
    return [...this.served.values()].map(({ config }) => config);
  }

  /** The same object until it is changed. @throws ProblemException `not-found` */
  config(id: string): BuildingConfig {
    const served = this.served.get(id);
    if (!served) throw problem('not-found', { detail: `There is no building ${id}.` });
    return served.config;
  }

  async save(config: BuildingConfig): Promise<void> {
    await this.database.write((tx) =>
      tx.query(
        `INSERT INTO building (id, config, updated_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET config = excluded.config, updated_at = excluded.updated_at`,
        [config.id, JSON.stringify(config), this.clock.now()],
      ),
    );
    await this.refresh();
  }

  /** As imported, without demo hours. */
  async stored(): Promise<Map<string, BuildingConfig>> {
    const rows = await this.rows();
    return new Map(rows.map(({ id, config }) => [id, JSON.parse(config) as BuildingConfig]));
  }

  private rows(): Promise<BuildingRow[]> {
    return this.database.read('SELECT id, config, updated_at, ticket_key FROM building ORDER BY id');
  }

  private serve({ config, updated_at, ticket_key }: BuildingRow): Served {
    const stored = JSON.parse(config) as BuildingConfig;
    return {
      version: updated_at,
      ticketKey: ticket_key,
      config: this.settings.demo ? withDemoHours(stored) : stored,
    };
  }
}

/** @throws Error whose message lists every mistake with its line */
export function readBuilding(file: string, yaml: string): BuildingConfig {
  const loaded = loadBuilding(yaml);
  if (!loaded.ok) throw new Error(mistakeText(file, loaded.mistakes));
  return loaded.config;
}
