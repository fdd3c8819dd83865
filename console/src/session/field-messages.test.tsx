import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useFieldMessages } from './field-messages.js';

const sent = jest.fn();

function Form({ language }: { readonly language: 'id' | 'en' }) {
  useFieldMessages(language);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <input aria-label="name" required minLength={3} />
      <input aria-label="ticked" type="checkbox" required />
      <select aria-label="one of" required defaultValue="">
        <option value="">…</option>
        <option value="a">a</option>
      </select>
      <input aria-label="parcels" type="number" min={1} max={1440} defaultValue={1} />
      <input aria-label="day" type="date" min="2026-11-25" max="2027-11-24" defaultValue="2026-11-25" />
      <button>send</button>
    </form>
  );
}
const messageOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).validationMessage;
const send = (): Promise<void> => userEvent.click(screen.getByRole('button'));

describe('a field that has to be filled in', () => {
  it('says so in the language of the page, also when that is changed, and lets the form go once it is right', async () => {
    const { rerender } = render(<Form language="id" />);
    await send();
    expect(messageOf('name')).toBe('Isian ini wajib diisi.');
    expect(messageOf('ticked')).toBe('Centang kotak ini untuk melanjutkan.');
    expect(messageOf('one of')).toBe('Pilih salah satu.');
    rerender(<Form language="en" />);
    await send();
    expect(messageOf('name')).toBe('This has to be filled in.');
    expect(messageOf('one of')).toBe('Choose one.');
    await userEvent.type(screen.getByLabelText('name'), 'Ani');
    expect(messageOf('name')).toBe('');
    await userEvent.click(screen.getByLabelText('ticked'));
    // As a page does that fills in a field by itself.
    screen.getByLabelText<HTMLSelectElement>('one of').value = 'a';
    expect(sent).not.toHaveBeenCalled();
    await send();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['id', 'parcels', '0', 'Paling sedikit 1.'],
    ['id', 'parcels', '1441', 'Paling banyak 1.440.'],
    ['en', 'parcels', '1441', 'At most 1,440.'],
    ['id', 'parcels', '1.5', 'Tulis bilangan bulat mulai dari 1.'],
    ['en', 'parcels', '1.5', 'Write a whole number, from 1.'],
    ['id', 'day', '2026-11-24', 'Paling awal 25 Nov 2026.'],
    ['id', 'day', '2027-11-25', 'Paling lambat 24 Nov 2027.'],
    ['en', 'day', '2026-11-24', 'Not before 25 Nov 2026.'],
    ['en', 'day', '2027-11-25', 'Not after 24 Nov 2027.'],
  ] as const)('says what is right, in %s: %s %s', async (language, label, value, message) => {
    render(<Form language={language} />);
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await send();
    expect(messageOf(label)).toBe(message);
  });
});
