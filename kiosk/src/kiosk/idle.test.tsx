import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';

// The idle timer takes the clock that there is when it is loaded.
jest.useFakeTimers();
const { Idle } = await import('./idle.js');

const pass = (ms: number): void => act(() => jest.advanceTimersByTime(ms));
const warning = (): HTMLElement | null => screen.queryByRole('alertdialog');

describe('a kiosk that nobody touches', () => {
  it('warns twenty seconds before it starts again', () => {
    const onIdle = jest.fn();
    render(<Idle language="id" patient={false} onIdle={onIdle} />);
    pass(44_000);
    expect(warning()).toBeNull();
    pass(1100);
    expect(warning()).toHaveTextContent('dalam 20 detik');
    pass(10_000);
    expect(warning()).toHaveTextContent('dalam 10 detik');
    expect(onIdle).not.toHaveBeenCalled();
    pass(10_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('stays as often as somebody says so', () => {
    const onIdle = jest.fn();
    render(<Idle language="id" patient={false} onIdle={onIdle} />);
    for (let time = 0; time < 12; time++) {
      pass(60_000);
      fireEvent.click(screen.getByRole('button', { name: 'Ya, lanjutkan' }));
      expect(warning()).toBeNull();
    }
    expect(onIdle).not.toHaveBeenCalled();
  });

  it('stays for a touch anywhere, and goes when asked to', () => {
    const onIdle = jest.fn();
    const { container } = render(<Idle language="en" patient={false} onIdle={onIdle} />);
    pass(50_000);
    fireEvent.click(container.firstElementChild ?? container);
    expect(warning()).toBeNull();
    pass(50_000);
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('gives who needs larger text three times as long', () => {
    const onIdle = jest.fn();
    render(<Idle language="id" patient onIdle={onIdle} />);
    pass(134_000);
    expect(warning()).toBeNull();
    pass(60_000);
    expect(warning()).not.toBeNull();
    expect(onIdle).not.toHaveBeenCalled();
  });
});
