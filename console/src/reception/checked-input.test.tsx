import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckedInput } from './checked-input.js';

describe('a field with a form of its own', () => {
  it('says in our words what it wants, once it was filled in otherwise, and not while it is right', async () => {
    const sent = jest.fn();
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent();
        }}
      >
        <label htmlFor="phone">Telepon</label>
        <CheckedInput id="phone" pattern="[0-9]{8,24}" how="8 sampai 24 angka" />
        <button>Catat</button>
      </form>,
    );
    const field = screen.getByRole('textbox', { name: 'Telepon' });
    await userEvent.type(field, '12');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Catat' }));
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('8 sampai 24 angka');
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription('8 sampai 24 angka');
    await userEvent.type(field, '345678');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Catat' }));
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
