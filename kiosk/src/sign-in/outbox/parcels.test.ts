import { beforeEach, describe, expect, it } from '@jest/globals';
import { ProblemError, senderWith } from '@satuatap/shared/client';
import { Network, refusing } from '../../testing/network.js';
import { keptMs, Parcels, type Parcel } from './parcels.js';
import type { Store } from './sealed-store.js';

/** What a browser's storage is to the kiosk. */
class Shelf implements Store<Parcel> {
  readonly held = new Map<string, Parcel>();
  isFull = false;
  async put(id: string, parcel: Parcel): Promise<void> {
    if (this.isFull) throw new Error('full');
    this.held.set(id, parcel);
  }
  async all(): Promise<readonly Parcel[]> {
    return [...this.held.values()];
  }
  async remove(id: string): Promise<void> {
    this.held.delete(id);
  }
}

const at = Date.now();
const parcel = (id: string): Parcel => ({
  id,
  path: '/visits',
  body: { commandId: id, name: 'Sri' },
  at,
  happenedAt: at,
});
const sender = senderWith({});
let shelf: Shelf;
let network: Network;
let answer: { status: number; body: unknown };
const settled = async (parcels: Parcels): Promise<void> => {
  if (parcels.getState().waiting === 0) return;
  await new Promise<void>((done) => {
    const stop = parcels.subscribe(() => {
      if (parcels.getState().waiting > 0) return;
      stop();
      done();
    });
  });
};

beforeEach(() => {
  shelf = new Shelf();
  answer = { status: 201, body: { number: 'T001' } };
  network = Network.open(() => answer);
});

describe('what a visitor typed in', () => {
  it('is kept until the server has it, and not a moment longer', async () => {
    network.isCut = true;
    const handed = await new Parcels(sender, shelf).handIn(parcel('a'));
    expect(handed.isKept).toBe(true);
    expect([...shelf.held.keys()]).toEqual(['a']);
    network.isCut = false;
    expect(await handed.answer).toEqual({ number: 'T001' });
    expect(shelf.held.size).toBe(0);
  });

  it('is sent by the next page under the same id, if the one that took it was closed', async () => {
    shelf.held.set('a', parcel('a'));
    const parcels = new Parcels(sender, shelf);
    await parcels.resume();
    await settled(parcels);
    expect(network.sent('POST')).toEqual([{ commandId: 'a', name: 'Sri' }]);
    expect(shelf.held.size).toBe(0);
  });

  it('is wiped without being sent when it is a day old', async () => {
    shelf.held.set('a', parcel('a'));
    await new Parcels(sender, shelf).resume(at + keptMs + 1);
    expect(network.requests).toEqual([]);
    expect(shelf.held.size).toBe(0);
  });

  it('is wiped when it is refused, and who comes next is told that there was one', async () => {
    answer = refusing(409, 'visit-over');
    shelf.held.set('a', parcel('a'));
    const parcels = new Parcels(sender, shelf);
    await parcels.resume();
    await settled(parcels);
    expect(shelf.held.size).toBe(0);
    expect(parcels.getState()).toEqual({ waiting: 0, refused: 1 });
    parcels.seen();
    expect(parcels.getState().refused).toBe(0);
  });

  it('stays where the kiosk was unpaired meanwhile', async () => {
    answer = refusing(401, 'unauthenticated');
    const { answer: sent } = await new Parcels(sender, shelf).handIn(parcel('a'));
    await expect(sent).rejects.toBeInstanceOf(ProblemError);
    expect(shelf.held.size).toBe(1);
  });

  it('is given up with its person where nothing can be kept', async () => {
    network.isCut = true;
    shelf.isFull = true;
    const parcels = new Parcels(sender, shelf);
    const handed = await parcels.handIn(parcel('a'));
    expect(handed.isKept).toBe(false);
    handed.leave();
    await expect(handed.answer).rejects.toBeInstanceOf(ProblemError);
    network.isCut = false;
    expect(network.requests).toEqual([]);
    expect(parcels.getState()).toEqual({ waiting: 0, refused: 0 });
  });
});
