import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { News } from '../news/news.js';
import { Sealing } from '../personal/sealing.js';
import { logger } from '../problems/log.js';
import { Settings } from '../settings/settings.js';
import { PushChannel } from '../push/push-channel.js';
import { Subscriptions } from '../push/subscriptions.js';
import { Database, type Transaction } from '../storage/database.js';
import { Undelivered, type Channel, type Message } from './channel.js';
import { MailChannel } from './mail-channel.js';
import {
  claim,
  dueNotices,
  finish,
  forgetEnded,
  noticeContext,
  outcomeOf,
  postpone,
  type Ending,
  type OutboxRow,
} from './outbox.js';

/** Of one look; those that are left come with the next one. */
const most = 40;
/** Longer than any channel takes: whoever holds a claim for so long was killed. */
const claimMs = 5 * 60_000;
/** Until somebody looks again how what a notice follows has ended. */
const lookAgainMs = 15_000;
/** Between attempts, growing; the last goes on. */
const pausesMs = [15, 30, 60, 120, 300, 900, 1800].map((seconds) => seconds * 1000);
/** A notice may be put again as long as what it tells of goes on. */
const keptMs = 30 * 24 * 3_600_000;

/** Takes what is due out of the outbox and sends it; of several instances one sends each notice. */
@Injectable()
export class Post {
  private readonly channels: Readonly<Record<string, Channel | null>>;

  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly news: News,
    subscriptions: Subscriptions,
    { notices, publicUrl, push }: Settings,
  ) {
    const key = push.hosts.length === 0 ? null : push.key();
    this.channels = {
      mail: notices.mail && new MailChannel(notices.mail, publicUrl),
      push: key && new PushChannel(subscriptions, push, key),
    };
  }

  /** @returns how many went out */
  async send(): Promise<number> {
    const due = await dueNotices(this.database, this.clock.now(), most);
    const sent = await Promise.all(due.map((row) => this.sendOne(row)));
    return sent.filter(Boolean).length;
  }

  async forget(): Promise<void> {
    await this.database.write((tx) => forgetEnded(tx, this.clock.now() - keptMs));
  }

  private async sendOne(row: OutboxRow): Promise<boolean> {
    const now = this.clock.now();
    const until = row.follows === null ? 'now' : await this.waitsUntil(row, row.follows, now);
    const isAttempt = until === 'now';
    if (!(await this.database.write((tx) => claim(tx, row, now + claimMs, isAttempt)))) return false;
    // Whoever had it before us was killed over it.
    if (row.state === 'sending' && row.if_unsure === 'leave') return this.end(row, 'unsure', 'killed');
    if (row.take_back_at !== null && row.take_back_at <= now) return this.end(row, 'skipped', 'taken-back');
    if (until === 'never') return this.end(row, 'skipped', 'follows-nothing');
    if (row.expires_at <= now) return this.end(row, 'failed', 'expired');
    if (until !== 'now') {
      await this.database.write((tx) => postpone(tx, row, until, null, false));
      return false;
    }
    const channel = this.channels[row.channel];
    if (!channel) return this.end(row, 'skipped', 'not-set-up');
    try {
      await channel.send(this.opened(row), messageIdOf(row));
    } catch (error) {
      return this.failed(row, error instanceof Undelivered ? error : new Undelivered('never', 'fault'));
    }
    return this.end(row, 'sent', null);
  }

  /** Epoch ms; as long as nobody knows whether what it follows went out. */
  private async waitsUntil(
    { building_id }: OutboxRow,
    follows: string,
    now: number,
  ): Promise<number | 'now' | 'never'> {
    const followed = await outcomeOf(this.database, building_id, follows);
    if (!followed || followed.maybe_gone === 1) return 'now';
    const { state, due_at, take_back_at } = followed;
    if (state === 'sending') return now + lookAgainMs;
    if (state === 'waiting')
      return take_back_at !== null && take_back_at <= now ? 'never' : Math.max(now + lookAgainMs, due_at + 1);
    return state === 'failed' || state === 'skipped' ? 'never' : 'now';
  }

  private opened({ id, sealed }: OutboxRow): Message {
    return this.sealing.open<Message>(noticeContext(id), sealed ?? '');
  }

  private async failed(row: OutboxRow, { outlook, fault }: Undelivered): Promise<false> {
    if (outlook === 'never') return this.end(row, 'failed', fault);
    if (outlook === 'unsure' && row.if_unsure === 'leave') return this.end(row, 'unsure', fault);
    const dueAt = this.clock.now() + (pausesMs[Math.min(row.attempts, pausesMs.length - 1)] ?? 0);
    const isUnsure = outlook === 'unsure';
    if (dueAt >= row.expires_at) return this.end(row, isUnsure ? 'unsure' : 'failed', fault);
    await this.database.write((tx) => postpone(tx, row, dueAt, fault, isUnsure));
    return false;
  }

  private async end(row: OutboxRow, ending: 'sent', fault: null): Promise<true>;
  private async end(row: OutboxRow, ending: Exclude<Ending, 'sent'>, fault: string): Promise<false>;
  private async end(row: OutboxRow, ending: Ending, fault: string | null): Promise<boolean> {
    const finished = (tx: Transaction): Promise<unknown> => finish(tx, row, ending, this.clock.now(), fault);
    if (ending === 'sent' || ending === 'skipped') await this.database.write(finished);
    else {
      await this.news.change(row.building_id, ['notices'], finished);
      logger.warn({ channel: row.channel, fault }, 'a notice was not delivered');
    }
    return ending === 'sent';
  }
}

/** Tells nothing of what it is about. */
const messageIdOf = ({ building_id, id }: OutboxRow): string =>
  createHash('sha256').update(`notice ${building_id} ${id}`).digest('base64url');
