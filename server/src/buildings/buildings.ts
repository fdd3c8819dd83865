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

/** The buildings and their configuration; what is served in demo mode has demo hours. */
@Injectable()
export class Buildings implements OnModuleInit {
  private configs = new Map<string, BuildingConfig>();

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
      await this.database.write((manager) =>
        manager.query("INSERT INTO secret (name, value) VALUES ('buildings-loaded', 'yes')"),
      );
    }
    this.configs = await this.stored();
  }

  list(): BuildingConfig[] {
    return [...this.configs.keys()].map((id) => this.config(id));
  }

  /** @throws ProblemException `not-found` */
  config(id: string): BuildingConfig {
    const config = this.configs.get(id);
    if (!config) throw problem('not-found', { detail: `There is no building ${id}.` });
    return this.settings.demo ? withDemoHours(config) : config;
  }

  async save(config: BuildingConfig): Promise<void> {
    await this.database.write((manager) =>
      manager.query(
        `INSERT INTO building (id, config, updated_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET config = excluded.config, updated_at = excluded.updated_at`,
        [config.id, JSON.stringify(config), this.clock.now()],
      ),
    );
    this.configs.set(config.id, config);
  }

  /** As imported, without demo hours. */
  async stored(): Promise<Map<string, BuildingConfig>> {
    const rows = await this.database.read<{ id: string; config: string }>(
      'SELECT id, config FROM building ORDER BY id',
    );
    return new Map(rows.map(({ id, config }) => [id, JSON.parse(config) as BuildingConfig]));
  }
}

/** @throws Error whose message lists every mistake with its line */
export function readBuilding(file: string, yaml: string): BuildingConfig {
  const loaded = loadBuilding(yaml);
  if (!loaded.ok) throw new Error(mistakeText(file, loaded.mistakes));
  return loaded.config;
}
