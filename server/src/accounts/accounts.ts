import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Session, StaffName } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { newToken } from '../access/tokens.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';
import { demoOfficers, demoOthers, demoPassword } from './demo-accounts.js';

/** OWASP's least for Argon2id, which is the package's default: 19 MiB, two passes; 200 officers who sign in at once must not wait long. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly role: Role;
  readonly building_ids: string;
  readonly agency_ids: string;
}

/** Staff accounts. */
@Injectable()
export class Accounts {
  /** Verified for a name that is not there, so that its answer takes as long. */
  private readonly nobody = hash(newToken(), argon);

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** At the start of a server: the sample accounts are there in demo mode, and only then. */
  async settleDemo(): Promise<void> {
    if (this.settings.demo) await this.seedDemo();
    else await this.database.write((tx) => tx.query('DELETE FROM staff WHERE demo = 1'));
  }

  /** @throws ProblemException `wrong-credentials` */
  async withPassword(name: string, password: string): Promise<StaffRow> {
    const [row] = await this.database.read<StaffRow>('SELECT * FROM staff WHERE name = ?', [
      name.trim().toLowerCase(),
    ]);
    const right = await verify(row?.password_hash ?? (await this.nobody), password);
    if (!row || !right) throw problem('wrong-credentials');
    return row;
  }

  /** The account of this name, whoever asks. */
  async named(name: string): Promise<Pick<Session, 'staffId' | 'role' | 'buildingIds'> | null> {
    const [row] = await this.database.read<StaffRow>('SELECT * FROM staff WHERE name = ?', [name]);
    return row
      ? { staffId: row.id, role: row.role, buildingIds: JSON.parse(row.building_ids) as string[] }
      : null;
  }

  /** Those who work in one of these buildings; an empty list is all, for an account as for the asker. */
  async names(buildingIds: readonly string[]): Promise<StaffName[]> {
    const rows = await this.database.read<StaffName & { building_ids: string }>(
      'SELECT id, name, building_ids FROM staff ORDER BY name',
    );
    return rows.flatMap(({ id, name, building_ids }) => {
      const theirs = JSON.parse(building_ids) as string[];
      const meet =
        buildingIds.length === 0 || theirs.length === 0 || theirs.some((each) => buildingIds.includes(each));
      return meet ? [{ id, name }] : [];
    });
  }

  /** @throws ProblemException `invalid-input` if the name is taken */
  async add(
    name: string,
    password: string,
    role: Role,
    buildingIds: readonly string[],
    agencyIds: readonly string[] = [],
  ): Promise<void> {
    await this.insert([{ name, role }], await hash(password, argon), { buildingIds, agencyIds }, false);
  }

  private async seedDemo(): Promise<void> {
    const officers = Array.from({ length: demoOfficers }, (_, index) => ({
      name: `loket${index + 1}`,
      role: 'counter' as const,
    }));
    const people = [...officers, ...demoOthers];
    const [row] = await this.database.read<{ n: number }>('SELECT count(*) AS n FROM staff WHERE demo = 1');
    if (row && row.n >= people.length) return;
    // One hash serves all: it is the same public password.
    await this.insert(people, await hash(demoPassword, argon), { buildingIds: [], agencyIds: [] }, true);
  }

  /** Of demonstration accounts another instance may have put in the same at this moment. */
  private async insert(
    people: readonly { name: string; role: Role }[],
    passwordHash: string,
    { buildingIds, agencyIds }: Pick<Session, 'buildingIds' | 'agencyIds'>,
    demo: boolean,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      for (const { name, role } of people) {
        await tx.query(
          `INSERT INTO staff (id, name, password_hash, role, building_ids, agency_ids, demo) VALUES (?, ?, ?, ?, ?, ?, ?)${demo ? ' ON CONFLICT (name) DO NOTHING' : ''}`,
          [
            randomUUID(),
            name.trim().toLowerCase(),
            passwordHash,
            role,
            JSON.stringify(buildingIds),
            JSON.stringify(agencyIds),
            demo ? 1 : 0,
          ],
        );
      }
    });
  }
}
