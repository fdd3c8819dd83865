import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { CommandAnswer, StaffCommandBody } from '@satuatap/shared/contract';
import type { QueueEvent } from '@satuatap/shared/queue';
import { Door } from '../testing/door.js';
import { CommandSender, type SenderOptions } from './sender.js';

const call = { type: 'callNext', counterId: 'loket-1' } as const;
const undoSeconds = 10;
let door: Door;

const sender = (more: Partial<SenderOptions> = {}): CommandSender =>
  new CommandSender({
    buildingId: 'uji',
    staffId: 'ani',
    undoSeconds: () => undoSeconds,
    storage: sessionStorage,
    ...more,
  });

/** The command ids of all that was sent, in order. */
const sentIds = (): string[] => door.requests.map(({ body }) => (body as StaffCommandBody).commandId);

const called = (seq: number): CommandAnswer => ({
  commandId: '',
  date: '2026-11-24',
  events: [{ type: 'ticket.called', seq, ticketId: 7 } as QueueEvent],
});
const accept = (seq = 5): void => door.answer({ status: 200, body: called(seq) });

beforeEach(() => {
  sessionStorage.clear();
  door = Door.open();
});

describe('the sender of acts', () => {
  it('shows an act as on its way until it is answered, and then how to take it back', async () => {
    const desk = sender();
    const answer = desk.act(call);
    expect(desk.getState().pending).toEqual(call);
    accept(5);
    await answer;
    expect(desk.getState()).toMatchObject({
      pending: null,
      reached: { date: '2026-11-24', seq: 5 },
      undo: { seq: 5, act: 'callNext', ticketId: 7 },
    });
  });

  it('sends the same act with the same id until there is an answer', async () => {
    const desk = sender();
    const answer = desk.act(call);
    door.answer('lost');
    await waitFor(() => expect(desk.getState().waiting).toMatchObject({ status: 0 }));
    door.refuse(503, 'unavailable');
    await waitFor(() => expect(desk.getState().waiting).toMatchObject({ status: 503 }));
    await waitFor(() => expect(sentIds()).toHaveLength(3), { timeout: 5000 });
    accept();
    await answer;
    expect(new Set(sentIds()).size).toBe(1);
    expect(desk.getState()).toMatchObject({ pending: null, waiting: null, problem: null });
  });

  it('goes on with the same id after the page was loaded again', async () => {
    void sender().act(call);
    expect(sentIds()).toHaveLength(1);
    const reloaded = sender();
    expect(reloaded.getState().pending).toEqual(call);
    expect(new Set(sentIds()).size).toBe(1);
    accept();
    accept();
    await waitFor(() => expect(reloaded.getState().pending).toBeNull());
    expect(sender().getState().pending).toBeNull();
  });

  it("leaves another officer's, and another building's, act alone", () => {
    void sender().act(call);
    expect(sender({ staffId: 'budi' }).getState().pending).toBeNull();
    expect(sender({ buildingId: 'lain' }).getState().pending).toBeNull();
    expect(sentIds()).toHaveLength(1);
  });

  it('begins anew when what was kept cannot be read', () => {
    sessionStorage.setItem('satuatap.command', '{"half');
    expect(sender().getState().pending).toBeNull();
  });

  it('takes no second act while the first is on its way', async () => {
    const desk = sender();
    const first = desk.act(call);
    expect(await desk.act({ type: 'recall', counterId: 'loket-1' })).toBeNull();
    accept();
    await first;
    expect(sentIds()).toHaveLength(1);
  });

  it('waits for a new sign-in when the session is over, and then sends the same id', async () => {
    const desk = sender();
    const answer = desk.act(call);
    door.refuse(401, 'unauthenticated');
    await waitFor(() => expect(desk.getState().signedOut).toBe(true));
    expect(desk.getState().pending).toEqual(call);
    desk.signedIn();
    accept();
    expect(await answer).not.toBeNull();
    expect(new Set(sentIds()).size).toBe(1);
    expect(sentIds()).toHaveLength(2);
  });

  it('keeps why an act was refused until the next one, and offers nothing to take back', async () => {
    const desk = sender();
    const refused = desk.act(call);
    door.refuse(409, 'nobody-waiting');
    expect(await refused).toBeNull();
    expect(desk.getState()).toMatchObject({ pending: null, problem: { code: 'nobody-waiting' }, undo: null });
    const next = desk.act(call);
    expect(desk.getState().problem).toBeNull();
    accept();
    await next;
  });

  it('offers no way back from the way back', async () => {
    const desk = sender();
    const first = desk.act(call);
    accept(5);
    await first;
    const undone = desk.act({ type: 'undo', seq: 5 });
    accept(6);
    await undone;
    expect(desk.getState().undo).toBeNull();
  });
});
