import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DayEvents, ServiceDay } from '@satuatap/shared/contract';
import type { Language, QueueEvent } from '@satuatap/shared/queue';
import { Door } from '../testing/door.js';
import { InHistory } from '../testing/in-history.js';
import { TestHall } from '../testing/test-hall.js';
import { DayAgain } from './day-again.js';

const date = '2026-11-24';
let door: Door;
let hall: TestHall;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  jest.useFakeTimers();
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  location.hash = '';
  door = Door.open();
  recorded();
  hall = morning();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Tells at once which days have a record; the rest of the door is the test's. */
function recorded(): void {
  const ask = globalThis.fetch;
  const days: readonly ServiceDay[] = [
    { date: '2026-11-20', seq: 9 },
    { date, seq: 7 },
  ];
  globalThis.fetch = async (input, init) =>
    typeof input === 'string' && input.includes('/days?')
      ? ({
          ok: true,
          status: 200,
          headers: new Headers(),
          text: async () => JSON.stringify(days),
        } as Response)
      : ask(input, init);
}

/** Two come at nine, one is called after ten minutes and served for five. */
function morning(): TestHall {
  const day = TestHall.open();
  day.openCounter('c1', 'ani');
  day.issue('ktp', 'elderly');
  day.issue('kk');
  day.pass(10);
  day.act('ani', { type: 'callNext', counterId: 'c1' });
  day.pass(1);
  day.act('ani', { type: 'start', counterId: 'c1' });
  day.pass(5);
  day.act('ani', { type: 'finish', counterId: 'c1' });
  return day;
}

const part = (events: readonly QueueEvent[], next: number | null = null): DayEvents => ({
  buildingId: 'uji',
  date,
  events,
  next,
});
const show = (at: number | null = null, language: Language = 'id') =>
  render(
    <InHistory language={language}>
      <DayAgain buildingId="uji" date={date} at={at} />
    </InHistory>,
  );
const answer = (body: DayEvents): Promise<void> => act(async () => door.answer({ status: 200, body }));
const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Saat' });
const said = (): string => slider().getAttribute('aria-valuetext') ?? '';
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('a day again', () => {
  it('begins at the first thing that was done, and says the moment to who hears it', async () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('Menyiapkan hari itu…');
    await answer(part(hall.events));
    expect(said()).toBe('09.00.00 WIB, 2 menunggu, kejadian 4 dari 7');
    expect(region('Barisan saat itu').getAllByRole('rowheader')).toHaveLength(2);
    expect(region('Loket saat itu').getByRole('listitem')).toHaveTextContent(
      'Loket 1Tanpa antrean · < 1 mnt',
    );
  });

  it('goes event by event, and says what happened and why', async () => {
    show();
    await answer(part(hall.events));
    await user.keyboard('{ArrowRight}');
    expect(said()).toBe('09.10.00 WIB, 1 menunggu, kejadian 5 dari 7');
    const [newest] = region('Yang terjadi').getAllByRole('listitem');
    expect(newest).toHaveTextContent('09.10.00 WIBA001 Dipanggil ke loket 1');
    expect(newest).toHaveTextContent('Prioritas Lansia');
    expect(region('Loket saat itu').getByRole('listitem')).toHaveTextContent('A001');
    await user.keyboard('{ArrowLeft}');
    expect(said()).toContain('kejadian 4 dari 7');
    await user.click(screen.getByRole('button', { name: 'Kejadian berikutnya' }));
    expect(said()).toContain('kejadian 5 dari 7');
    expect(region('Yang terjadi').getAllByRole('link', { name: 'A001' })[0]).toHaveAttribute(
      'href',
      '#/history/ticket/uji/2026-11-24/1',
    );
  });

  it('goes to the end and the start, and five minutes on', async () => {
    show();
    await answer(part(hall.events));
    await user.keyboard('{End}');
    expect(said()).toBe('09.16.00 WIB, 1 menunggu, kejadian 7 dari 7');
    await user.keyboard('{Home}{PageUp}');
    expect(said()).toBe('09.05.00 WIB, 2 menunggu, kejadian 4 dari 7');
    await user.keyboard('{PageDown}{PageDown}');
    expect(said()).toContain('09.00.00 WIB');
  });

  it('is put to a moment with the slider, and shows how long people had waited then', async () => {
    show();
    await answer(part(hall.events));
    fireEvent.change(slider(), { target: { value: String(Date.UTC(2026, 10, 24, 2, 7)) } });
    expect(said()).toContain('09.07.00 WIB');
    expect(region('Barisan saat itu').getAllByRole('cell')[1]).toHaveTextContent('7 mnt');
  });

  it('plays at the speed that was chosen, pauses, and stops at the end', async () => {
    show();
    await answer(part(hall.events));
    await user.keyboard(' ');
    expect(screen.getByRole('button', { name: /Jeda/ })).toBeVisible();
    await pass(5000);
    expect(said()).toMatch(/^09\.0(4\.59|5\.00) WIB/);
    await user.keyboard(' ');
    const before = said();
    await pass(5000);
    expect(said()).toBe(before);
    await user.click(screen.getByRole('button', { name: '×600' }));
    await user.click(screen.getByRole('button', { name: /Putar/ }));
    await pass(2000);
    expect(said()).toContain('09.16.00 WIB');
    expect(screen.getByRole('button', { name: /Putar/ })).toBeVisible();
    // From the end it begins anew.
    await user.keyboard(' ');
    expect(said()).toContain('09.00.0');
  });

  it('keeps the moment in the address, for whoever it is sent to', async () => {
    const view = show();
    await answer(part(hall.events));
    await user.keyboard('{ArrowRight}');
    await pass(500);
    const at = Date.UTC(2026, 10, 24, 2, 10);
    expect(location.hash).toBe(`#/history/day/uji/2026-11-24?at=${at}`);
    view.unmount();
    door = Door.open();
    recorded();
    show(at);
    await answer(part(hall.events));
    expect(said()).toContain('09.10.00 WIB');
  });

  it('reads a long day part after part', async () => {
    show();
    await answer(part(hall.events.slice(0, 3), 3));
    expect(screen.getByRole('status')).toHaveTextContent('3 kejadian');
    await answer(part(hall.events.slice(3)));
    expect(said()).toContain('dari 7');
    expect(door.requests.map(({ path }) => path).filter((path) => path.includes('/events'))).toEqual([
      '/api/v1/buildings/uji/days/2026-11-24/events',
      '/api/v1/buildings/uji/days/2026-11-24/events?after=3',
    ]);
  });

  it('says that there was no such day', async () => {
    show();
    await act(async () => door.refuse(404, 'not-found'));
    expect(screen.getByText(/tidak mempunyai catatan untuk hari itu/)).toBeVisible();
  });

  it('says that the day is not for this account', async () => {
    show();
    await act(async () => door.refuse(403, 'forbidden'));
    expect(screen.getByRole('alert')).toHaveTextContent('tidak berhak');
  });

  it('says that the server is away, and asks again by itself', async () => {
    show();
    await act(async () => door.answer('lost'));
    expect(screen.getByRole('alert')).toHaveTextContent('Server tidak menjawab');
    await answer(part(hall.events));
    await waitFor(() => expect(said()).toContain('dari 7'));
  });

  it('asks for a new sign-in when the session has ended', async () => {
    const onSignedOut = jest.fn();
    render(
      <InHistory onSignedOut={onSignedOut}>
        <DayAgain buildingId="uji" date={date} at={null} />
      </InHistory>,
    );
    await act(async () => door.refuse(401, 'unauthenticated'));
    expect(onSignedOut).toHaveBeenCalled();
  });

  it('leads to the days around it that have a record, and to other buildings', async () => {
    show();
    await answer(part(hall.events));
    await user.click(screen.getByRole('button', { name: /Hari sebelumnya/ }));
    // A weekend lies between: it has no record.
    expect(location.hash).toBe('#/history/day/uji/2026-11-20');
    await user.click(screen.getByRole('button', { name: /Hari berikutnya/ }));
    expect(location.hash).toBe('#/history/day/uji/2026-11-25');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gedung' }), 'Gedung lain');
    expect(location.hash).toBe('#/history/day/lain/2026-11-24');
  });

  it('speaks English throughout when asked', async () => {
    show(null, 'en');
    await answer(part(hall.events));
    expect(screen.getByRole('slider', { name: 'Moment' }).getAttribute('aria-valuetext')).toBe(
      '09:00:00 WIB, 2 waiting, event 4 of 7',
    );
    expect(document.body).not.toHaveTextContent(/Loket|Menunggu|Barisan|Kejadian|Hari/);
  });
});
