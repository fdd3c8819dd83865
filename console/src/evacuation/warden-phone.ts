/**
 * A warden's phone: it marks at once, whether there is a network or not, keeps what was marked, sends it when it can, and
 * learns what other phones marked. Each part is kept on the phone before it is sent, and sent until it is answered.
 */
import { isUnanswered, newCommandId, ProblemError, type Sender } from '@satuatap/shared/client';
import {
  mostListed,
  type BelievedInside,
  type EvacuationPartBody,
  type EvacuationPartsBody,
  type EvacuationState,
  type Session,
} from '@satuatap/shared/contract';
import {
  pictureOf,
  replacedBy,
  type EvacuationPart,
  type EvacuationPicture,
  type Mark,
} from '@satuatap/shared/evacuation';
import type { Kept, KeptPart, KeptPhone } from './kept.js';
import { PhoneParts } from './phone-parts.js';

interface Ended {
  readonly id: string;
  readonly drill: boolean;
}

export interface PhoneState {
  /** What was kept has been read. */
  readonly isLoaded: boolean;
  readonly phone: KeptPhone;
  /** `null`: none is under way, as far as this phone knows. */
  readonly picture: EvacuationPicture | null;
  /** Who would be on the list is being asked for. */
  readonly isPreparing: boolean;
  /** Made here, and not at the server yet. */
  readonly unsent: number;
  readonly reach: 'unknown' | 'reached' | 'away';
  readonly isSignedOut: boolean;
  /** How often was signed in again: a socket keeps the cookie that it was opened with. */
  readonly signIns: number;
  /** The one that ended while this page was open. */
  readonly ended: Ended | null;
  /** The phone's storage refuses: what is marked is gone with the page. */
  readonly keepsNothing: boolean;
}

type Draft = EvacuationPartBody extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'id' | 'at' | 'by' | 'deviceId'>
    : never
  : never;

const preparedDayMs = 18 * 3_600_000;

export class WardenPhone {
  private readonly listeners = new Set<() => void>();
  private readonly parts = new PhoneParts();
  private state: PhoneState;
  private isSyncing = false;
  private asksAgain = false;
  private writes: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly buildingId: string,
    session: Session,
    private readonly kept: Kept,
    private readonly sender: Sender,
    private readonly now: () => number = Date.now,
  ) {
    this.state = {
      isLoaded: false,
      phone: {
        buildingId,
        session,
        sites: null,
        deviceId: newCommandId(),
        prepared: null,
        evacuationId: null,
        seq: 0,
        names: {},
        staff: {},
      },
      picture: null,
      isPreparing: true,
      unsent: 0,
      reach: 'unknown',
      isSignedOut: false,
      signIns: 0,
      ended: null,
      keepsNothing: false,
    };
  }

  getState(): PhoneState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads what the phone kept. Without a place to keep it goes on, for as long as the page is open. */
  async load(): Promise<void> {
    const { session } = this.state.phone;
    const [phone, parts] = await Promise.all([
      this.kept.phone(this.buildingId),
      this.kept.parts(this.buildingId),
    ]).catch(() => [null, []] as const);
    this.parts.restore(parts);
    const isOld = phone?.prepared && this.now() - phone.prepared.at > preparedDayMs;
    if (phone) this.change({ ...phone, session, prepared: isOld ? null : phone.prepared });
    this.redraw({ isLoaded: true });
  }

  /** What stands on the page that others cannot be asked for without a network. */
  know(more: Partial<Pick<KeptPhone, 'sites' | 'staff'>>): void {
    this.change(more);
    this.show({});
  }

  begin(drill: boolean): void {
    const people = this.state.phone.prepared?.people ?? [];
    const names = { ...this.state.phone.names, ...this.state.phone.prepared?.names };
    this.change({ names });
    const starts: Draft[] = [];
    for (let from = 0; from === 0 || from < people.length; from += mostListed)
      starts.push({ type: 'start', drill, people: people.slice(from, from + mostListed) });
    this.make(...starts);
  }

  mark(person: string, state: Mark['state']): void {
    this.make({ type: 'mark', person, state, replaces: replacedBy(this.parts.all(), person) });
  }

  /** One more, whom nobody knew of; safe already if the warden says so. */
  add(floorId: string | null, text: string, isSafe: boolean): void {
    const [id] = this.make({ type: 'added', floorId, text });
    if (isSafe) this.make({ type: 'mark', person: `added/${id}`, state: 'safe', replaces: [] });
  }

  note(floorId: string | null, text: string): void {
    this.make({ type: 'note', floorId, searched: false, text, withdraws: [] });
  }

  /** Says that the floor was searched and is empty, or takes back all that say so. */
  searched(floorId: string): void {
    const standing =
      this.state.picture?.notes.filter((note) => note.searched && note.floorId === floorId) ?? [];
    const withdraws = standing.map(({ id }) => id);
    this.make({ type: 'note', floorId, searched: withdraws.length === 0, text: '', withdraws });
  }

  /** Only with a network: an old list must not end what others still work on. @throws ProblemError */
  async end(outcome: 'over' | 'false-alarm'): Promise<void> {
    const { evacuationId, deviceId } = this.state.phone;
    if (evacuationId === null) return;
    await this.sender.send('POST', `${this.path}/${evacuationId}/end`, {
      id: newCommandId(),
      deviceId,
      outcome,
    });
    await this.sync();
  }

  /** Forgets the one that has ended. */
  dismiss(): void {
    this.show({ ended: null });
  }

  signedIn(session: Session): void {
    this.change({ session });
    this.show({ isSignedOut: false, signIns: this.state.signIns + 1 });
    void this.sync();
  }

  /** Sends what is unsent, and learns what is new; again when it is asked for meanwhile. */
  async sync(): Promise<void> {
    this.asksAgain = true;
    if (this.isSyncing) return;
    this.isSyncing = true;
    try {
      while (this.asksAgain) {
        this.asksAgain = false;
        await this.exchange();
        if (this.parts.unsent > 0) this.asksAgain = true;
      }
      this.show({ reach: 'reached', isSignedOut: false });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code } = error.problem;
      if (isUnanswered(error)) this.show({ reach: 'away' });
      else this.show({ reach: 'reached', isSignedOut: code === 'unauthenticated' || code === 'forbidden' });
    } finally {
      this.isSyncing = false;
    }
  }

  /** Who would be on the list now, for a start without a network. */
  async prepare(): Promise<void> {
    if (this.state.picture) return;
    this.show({ isPreparing: true });
    try {
      const prepared = await this.sender.send<BelievedInside>('GET', `${this.path}/believed`);
      this.change({ prepared });
    } finally {
      this.show({ isPreparing: false });
    }
  }

  private get path(): string {
    return `/buildings/${this.buildingId}/evacuations`;
  }

  private make(...drafts: readonly Draft[]): string[] {
    const { session, deviceId } = this.state.phone;
    const parts = drafts.map(
      (draft) =>
        ({ ...draft, id: newCommandId(), at: this.now(), by: session.staffId, deviceId }) as EvacuationPart,
    );
    this.parts.add(parts);
    this.keepParts(parts, false);
    this.redraw();
    void this.sync();
    return parts.map(({ id }) => id);
  }

  /** One question to the server, and its answer. */
  private async exchange(): Promise<void> {
    const { evacuationId } = this.state.phone;
    const after = evacuationId === null ? 0 : this.state.phone.seq;
    const parts = this.parts.batch();
    const state =
      parts.length > 0
        ? await this.send({ evacuationId, after, sentAt: this.now(), parts })
        : await this.sender.send<EvacuationState>(
            'GET',
            evacuationId === null ? `${this.path}/current` : `${this.path}/${evacuationId}?after=${after}`,
          );
    if (state && state.evacuationId !== null) this.learn(state, after);
  }

  private async send(body: EvacuationPartsBody): Promise<EvacuationState | null> {
    try {
      return await this.sender.send<EvacuationState>('POST', `${this.path}/parts`, body);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'not-found') throw error;
      // The server has lost it, with a backup perhaps: it gets everything again.
      this.parts.sendAgain(body.evacuationId === null);
      this.change({ evacuationId: null, seq: 0 });
      return null;
    }
  }

  private learn(state: EvacuationState, after: number): void {
    this.parts.learn(state.parts, after === 0);
    this.keepParts(state.parts, true);
    // Whoever another phone brought along has no name here yet.
    const isNew = after > 0 && state.parts.some(({ type }) => type === 'start');
    if (isNew) this.asksAgain = true;
    this.change({
      evacuationId: state.evacuationId,
      seq: isNew ? 0 : state.seq,
      ...(after === 0 ? { names: { ...this.state.phone.names, ...state.names } } : {}),
    });
    if (state.endedAt !== null && this.parts.unsent === 0) this.finish(state.evacuationId);
    else this.redraw();
  }

  /** Over, and nothing waits to be sent: the phone keeps no names, and its page asks who is inside now. */
  private finish(id: string | null): void {
    const drill = pictureOf(this.parts.all())?.drill ?? false;
    this.parts.forget();
    this.asksAgain = false;
    this.change({ evacuationId: null, seq: 0, names: {}, prepared: null });
    this.write(() => this.kept.dropParts(this.buildingId));
    this.redraw({ ended: id === null ? null : { id, drill }, isPreparing: true });
  }

  private change(phone: Partial<KeptPhone>): void {
    const changed = { ...this.state.phone, ...phone };
    this.state = { ...this.state, phone: changed };
    this.write(() => this.kept.keepPhone(changed));
  }

  private keepParts(parts: readonly EvacuationPart[], isSent: boolean): void {
    const kept = parts.map((part): KeptPart => ({ buildingId: this.buildingId, id: part.id, part, isSent }));
    this.write(() => this.kept.keepParts(kept));
  }

  /** One after another; a phone that keeps nothing goes on all the same. */
  private write(work: () => Promise<void>): void {
    this.writes = this.writes.then(work).catch(() => this.show({ keepsNothing: true }));
  }

  /** After parts came or went. A picture of hundreds of people is not made, nor drawn, for anything less. */
  private redraw(change: Partial<PhoneState> = {}): void {
    this.show({ ...change, picture: pictureOf(this.parts.all()) });
  }

  private show(change: Partial<PhoneState>): void {
    this.state = { ...this.state, ...change, unsent: this.parts.unsent };
    for (const listener of this.listeners) listener();
  }
}
