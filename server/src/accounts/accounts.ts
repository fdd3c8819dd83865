import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Session, StaffName } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { hashOf, newToken } from '../access/tokens.js';
import { Clock } from '../clock/clock.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';

/** A working day and a little. */
const sessionMs = 12 * 3_600_000;
const sessionsKept = 5000;
/** OWASP's least for Argon2id, which is the package's default: 19 MiB, two passes; 200 officers who sign in at once must not wait long. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const demoPassword = 'satuatap';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly role: Role;
  readonly building_ids: string;
}

/** A session and, epoch ms, how long it lasts. */
interface KnownSession {
  readonly session: Session;
  readonly expiresAt: number;
}

/** Staff accounts and their sessions. */
@Injectable()
export class Accounts implements OnModuleInit {
  private readonly sessions = new Map<string, KnownSession>();
  private readonly signOutListeners = new Set<(token: string) => void>();
  /** Verified for a name that is not there, so that its answer takes as long. */
  private readonly nobody = hash(newToken(), argon);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.write((tx) =>
      tx.query('DELETE FROM session WHERE expires_at < ?', [this.clock.now()]),
    );
    if (this.settings.demo) await this.seedDemo();
    else await this.database.write((tx) => tx.query('DELETE FROM staff WHERE demo = 1'));
  }

  async signIn(
    name: string,
    password: string,
  ): Promise<{ session: Session; token: string; maxAgeSeconds: number }> {
    const [row] = await this.database.read<StaffRow>('SELECT * FROM staff WHERE name = ?', [
      name.trim().toLowerCase(),
    ]);
    const right = await verify(row?.password_hash ?? (await this.nobody), password);
    if (!row || !right) throw problem('wrong-credentials');
    const token = newToken();
    const expiresAt = this.clock.now() + sessionMs;
    await this.database.write((tx) =>
      tx.query('INSERT INTO session (token_hash, staff_id, expires_at) VALUES (?, ?, ?)', [
        hashOf(token),
        row.id,
        expiresAt,
      ]),
    );
    const session = this.sessionOf(row);
    this.remember(hashOf(token), { session, expiresAt });
    return { session, token, maxAgeSeconds: sessionMs / 1000 };
  }

  /** The session of a cookie's token; `null` if there is none or it is over. */
  async known(token: string): Promise<KnownSession | null> {
    const key = hashOf(token);
    const known = this.sessions.get(key) ?? (await this.load(key));
    return known && known.expiresAt > this.clock.now() ? known : null;
  }

  /** Hears the token of each session that its owner ends. */
  onSignOut(listener: (token: string) => void): void {
    this.signOutListeners.add(listener);
  }

  async signOut(token: string): Promise<void> {
    this.sessions.delete(hashOf(token));
    for (const listener of this.signOutListeners) listener(token);
    await this.database.write((tx) => tx.query('DELETE FROM session WHERE token_hash = ?', [hashOf(token)]));
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
  async add(name: string, password: string, role: Role, buildingIds: readonly string[]): Promise<void> {
    await this.insert([{ name, role }], await hash(password, argon), buildingIds, false);
  }

  private async seedDemo(): Promise<void> {
    const [row] = await this.database.read<{ n: number }>('SELECT count(*) AS n FROM staff WHERE demo = 1');
    if (row && row.n > 0) return;
    const counters = Array.from({ length: 220 }, (_, index) => ({
      name: `loket${index + 1}`,
      role: 'counter' as const,
    }));
    const leaders = [
      { name: 'pengawas', role: 'supervisor' as const },
      { name: 'admin', role: 'administrator' as const },
    ];
    // One hash serves all: it is the same public password.
    await this.insert([...counters, ...leaders], await hash(demoPassword, argon), [], true);
  }

  /** Of demonstration accounts another instance may have put in the same at this moment. */
  private async insert(
    people: readonly { name: string; role: Role }[],
    passwordHash: string,
    buildingIds: readonly string[],
    demo: boolean,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      for (const { name, role } of people) {
        await tx.query(
          `INSERT INTO staff (id, name, password_hash, role, building_ids, demo) VALUES (?, ?, ?, ?, ?, ?)${demo ? ' ON CONFLICT (name) DO NOTHING' : ''}`,
          [
            randomUUID(),
            name.trim().toLowerCase(),
            passwordHash,
            role,
            JSON.stringify(buildingIds),
            demo ? 1 : 0,
          ],
        );
      }
    });
  }

  private async load(key: string): Promise<KnownSession | null> {
    const [row] = await this.database.read<StaffRow & { expires_at: number }>(
      'SELECT staff.*, session.expires_at FROM session JOIN staff ON staff.id = session.staff_id WHERE token_hash = ?',
      [key],
    );
    if (!row) return null;
    const known = { session: this.sessionOf(row), expiresAt: row.expires_at };
    this.remember(key, known);
    return known;
  }

  private remember(key: string, known: KnownSession): void {
    const [oldest] = this.sessions.keys();
    if (this.sessions.size >= sessionsKept && oldest !== undefined) this.sessions.delete(oldest);
    this.sessions.set(key, known);
  }

  private sessionOf(row: StaffRow): Session {
    return {
      staffId: row.id,
      name: row.name,
      role: row.role,
      buildingIds: JSON.parse(row.building_ids) as string[],
      demo: this.settings.demo,
    };
  }
}
