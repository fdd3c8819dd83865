import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Session } from '@satuatap/shared/contract';
import { hashOf, newToken } from '../access/tokens.js';
import { Clock } from '../clock/clock.js';
import { logger } from '../problems/log.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { Database } from '../storage/database.js';
import { Ring } from '../storage/ring.js';
import type { StaffRow } from './accounts.js';

/** A working day and a little. */
const sessionMs = 12 * 3_600_000;
/** Milliseconds after which what is remembered is held against the database, and a ring that was lost made up for. */
const lookMs = 5000;
/** Milliseconds after which what nobody asked for is not remembered any more. */
const idleMs = 10 * 60_000;

type SessionStaff = Omit<StaffRow, 'password_hash'>;

interface Remembered {
  readonly session: Session;
  /** Epoch ms. */
  readonly expiresAt: number;
  usedAt: number;
}

/**
 * Who is signed in. The table is the truth; an instance remembers what it read for some seconds, and while the
 * database is away for as long as that lasts.
 */
@Injectable()
export class Sessions implements OnModuleInit {
  /** By the hash of the token. */
  private readonly remembered = new Map<string, Remembered>();
  private readonly endListeners = new Set<(key: string) => void>();
  private lookedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly ring: Ring,
    private readonly watch: Watch,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.write((tx) =>
      tx.query('DELETE FROM session WHERE expires_at < ?', [this.clock.now()]),
    );
    this.ring.onMessage((message) => {
      if (message.topic === 'session') this.forget(message.key);
    });
    this.watch.onBeat(async () => {
      if (performance.now() - this.lookedAt < lookMs) return;
      await this.look().catch((error: unknown) => logger.debug({ err: error }, 'sessions are not re-read'));
    });
  }

  /** Hears the hash of the token of each session that is over, other than by its time. */
  onEnd(listener: (key: string) => void): void {
    this.endListeners.add(listener);
  }

  async begin(staff: SessionStaff): Promise<{ session: Session; token: string; maxAgeSeconds: number }> {
    const token = newToken();
    const key = hashOf(token);
    const expiresAt = this.clock.now() + sessionMs;
    await this.database.write((tx) =>
      tx.query('INSERT INTO session (token_hash, staff_id, expires_at) VALUES (?, ?, ?)', [
        key,
        staff.id,
        expiresAt,
      ]),
    );
    const session = this.sessionOf(staff);
    this.remember(key, session, expiresAt);
    return { session, token, maxAgeSeconds: sessionMs / 1000 };
  }

  /** The session of a cookie's token; `null` if there is none or it is over. */
  async known(token: string): Promise<Session | null> {
    const key = hashOf(token);
    if (!this.stands(key)) await this.load(key);
    return this.stands(key) ? (this.remembered.get(key)?.session ?? null) : null;
  }

  /** Whether the session of the token with this hash is there and not over, as far as this instance knows. */
  stands(key: string): boolean {
    const remembered = this.remembered.get(key);
    if (!remembered || remembered.expiresAt <= this.clock.now()) return false;
    remembered.usedAt = performance.now();
    return true;
  }

  async end(token: string): Promise<void> {
    const key = hashOf(token);
    await this.database.write((tx) => tx.query('DELETE FROM session WHERE token_hash = ?', [key]));
    this.ring.tell({ topic: 'session', key });
    this.forget(key);
  }

  /** Holds what is remembered against the table: what is no longer there is over, and roles may have changed. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    for (const [key, { usedAt }] of this.remembered)
      if (this.lookedAt - usedAt > idleMs) this.remembered.delete(key);
    const asked = new Map(this.remembered);
    if (asked.size === 0) return;
    const { among, list } = this.database.dialect;
    const rows = await this.database.read<SessionStaff & { token_hash: string; expires_at: number }>(
      `${sessionsOf} WHERE ${among('session.token_hash')}`,
      [list([...asked.keys()])],
    );
    const found = new Map(rows.map((row) => [row.token_hash, row]));
    for (const [key, before] of asked) {
      // What was forgotten or read anew meanwhile is known better than by this look.
      if (this.remembered.get(key) !== before) continue;
      const row = found.get(key);
      if (!row) this.forget(key);
      else this.remembered.set(key, { ...before, session: this.sessionOf(row) });
    }
  }

  private async load(key: string): Promise<void> {
    const [row] = await this.database.read<SessionStaff & { expires_at: number }>(
      `${sessionsOf} WHERE session.token_hash = ?`,
      [key],
    );
    if (row) this.remember(key, this.sessionOf(row), row.expires_at);
  }

  private remember(key: string, session: Session, expiresAt: number): void {
    this.remembered.set(key, { session, expiresAt, usedAt: performance.now() });
  }

  private forget(key: string): void {
    this.remembered.delete(key);
    for (const listener of this.endListeners) listener(key);
  }

  private sessionOf(row: SessionStaff): Session {
    return {
      staffId: row.id,
      name: row.name,
      role: row.role,
      buildingIds: JSON.parse(row.building_ids) as string[],
      agencyIds: JSON.parse(row.agency_ids) as string[],
      demo: this.settings.demo,
    };
  }
}

const sessionsOf = `SELECT staff.id, staff.name, staff.role, staff.building_ids, staff.agency_ids, session.token_hash, session.expires_at
  FROM session JOIN staff ON staff.id = session.staff_id`;
