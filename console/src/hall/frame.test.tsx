import '../testing/in-hall.js';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Frame } from './frame.js';

/** As a browser does it, whatever `cancel` was told: Escape for the second time without a click between. */
const closeByForce = (dialog: HTMLElement): void => {
  (dialog as HTMLDialogElement).open = false;
  fireEvent(dialog, new Event('close'));
};

describe('a small window', () => {
  it('tells that it was closed', () => {
    const onClose = jest.fn();
    render(
      <Frame title="Alihkan" onClose={onClose}>
        <p>…</p>
      </Frame>,
    );
    closeByForce(screen.getByRole('dialog'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('without a way out is there again, however it was closed', () => {
    const onClose = jest.fn();
    render(
      <Frame title="Sesi Anda sudah berakhir" firm onClose={onClose}>
        <p>…</p>
      </Frame>,
    );
    closeByForce(screen.getByRole('dialog'));
    expect(screen.getByRole('dialog')).toHaveAttribute('open');
    expect(onClose).not.toHaveBeenCalled();
  });
});
