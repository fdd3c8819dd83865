/** Where an officer says that she is, and until when. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { OwnPresence } from './own-presence.js';

const officer = { id: 'ani', presence: { state: 'in', until: null, counterId: null, since: 0 } };
let door: Door;
beforeEach(() => {
  door = Door.open();
  door.answer({ status: 200, body: { officer } });
});

/** At nine in the morning. */
const open = async (): Promise<HTMLElement> => {
  render(
    <InHall hall={TestHall.open()} staffRole="counter">
      <OwnPresence />
    </InHall>,
  );
  await userEvent.click(await screen.findByTitle('Di mana saya sekarang'));
  return screen.getByLabelText(/Kembali pukul/);
};
const meeting = () => screen.getByRole('button', { name: /Rapat/ });

describe('where I am, and until when', () => {
  it('says at the field that the time has passed, and tells nobody', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: '08:30' } });
    await userEvent.click(meeting());
    expect(screen.getByRole('alert')).toHaveTextContent(/^Jam ini sudah lewat/);
    expect(field).toHaveFocus();
    expect(door.requests.map(({ method }) => method)).not.toContain('PUT');
    fireEvent.change(field, { target: { value: '10:30' } });
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(meeting());
    expect(door.requests.at(-1)).toMatchObject({
      method: 'PUT',
      body: { state: 'meeting', until: expect.any(Number) },
    });
  });

  it('asks for no time where she does not know it', async () => {
    await open();
    await userEvent.click(meeting());
    expect(door.requests.at(-1)).toMatchObject({ body: { state: 'meeting', until: null } });
  });

  it('shows that it waits otherwise than that it is refused', async () => {
    await open();
    door.answer('lost');
    await userEvent.click(meeting());
    expect(await screen.findByText(/Mencoba lagi/)).not.toHaveClass('bad');
  });
});
