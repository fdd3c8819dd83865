import { beforeEach, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useScanner } from './use-scanner.js';

const onScan = jest.fn();

function Page() {
  useScanner(onScan, (text, inField) => !inField && text.length >= 6);
  return (
    <>
      <input type="search" aria-label="Cari" />
      <button type="button">Legalisasi</button>
    </>
  );
}

const type = (place: Element, text: string): void =>
  Array.from(text).forEach((key) => fireEvent.keyDown(place, { key }));

beforeEach(() => {
  onScan.mockClear();
  render(<Page />);
});

it('hears what is typed outside of a field up to Enter', () => {
  type(document.body, 'KODE-12');
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(onScan.mock.calls).toEqual([['KODE-12']]);
});

it('takes no word that is sought for a scan when Enter is pressed at what was found', () => {
  type(screen.getByLabelText('Cari'), 'legalisasi');
  fireEvent.keyDown(screen.getByLabelText('Cari'), { key: 'Tab' });
  fireEvent.keyDown(screen.getByRole('button', { name: 'Legalisasi' }), { key: 'Enter' });
  expect(onScan).not.toHaveBeenCalled();
});

it('hears a scan to its end though the page moves the focus in the middle of it', () => {
  type(document.body, 'KODE');
  type(screen.getByRole('button', { name: 'Legalisasi' }), '-12');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Legalisasi' }), { key: 'Enter' });
  expect(onScan.mock.calls).toEqual([['KODE-12']]);
});
