import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Door } from '../testing/door.js';
import '../testing/in-hall.js';
import { OwnFigures } from './own-figures.js';

const total = {
  served: 12,
  transferred: 1,
  missed: 2,
  serviceMean: 600_000,
  serviceP90: 1_200_000,
  counterOpenMs: 7_200_000,
  counterServingMs: 5_400_000,
  counterIdleMs: 900_000,
  counterPausedMs: null,
};

describe("an officer's own figures", () => {
  it('are asked of today, and of longer periods, and say when they cannot be had', async () => {
    const door = Door.open();
    const onClose = jest.fn();
    render(<OwnFigures language="id" onClose={onClose} />);
    expect(screen.getByRole('status').textContent).toBe('Memuat…');
    door.answer({ status: 200, body: { total } });
    expect((await screen.findByRole('row', { name: /^Dilayani/ })).textContent).toMatch(/12$/);
    expect(screen.getByRole('row', { name: /^Waktu layanan, rata-rata/ }).textContent).toMatch(/10,0 mnt$/);
    expect(screen.getByRole('row', { name: /^Loket melayani/ }).textContent).toMatch(/1,5 jam$/);
    expect(screen.getByRole('row', { name: /^Loket jeda/ }).textContent).toMatch(/–$/);
    const [from, to] = /from=(.*)&to=(.*)$/.exec(door.requests[0]?.path ?? '')?.slice(1) ?? [];
    expect(from).toBe(to);

    fireEvent.click(screen.getByRole('button', { name: '7 hari' }));
    door.answer('lost');
    await screen.findByText('Server tidak menjawab.');
    expect(screen.queryByRole('table')).toBeNull();
    door.answer({ status: 200, body: { total: { ...total, served: 61 } } });
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect((await screen.findByRole('row', { name: /^Dilayani/ })).textContent).toMatch(/61$/);
    expect(door.requests.at(-1)?.path).not.toContain(`from=${to}`);
    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    expect(onClose).toHaveBeenCalled();
  });
});
