import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useShortcuts, useUndoKey, type DeskAct } from './shortcuts.js';

const onAct = jest.fn<(act: DeskAct) => void>();
const onUndo = jest.fn<() => void>();
const onNumber = jest.fn<(digits: string) => void>();

function Page({ dialog = false }: { readonly dialog?: boolean }) {
  useShortcuts(onAct, onNumber);
  useUndoKey(onUndo);
  return (
    <>
      <input aria-label="Cari" />
      <button type="button">Lain</button>
      {dialog && <dialog open>Jendela</dialog>}
    </>
  );
}

/** A key of the numeric pad, as a USB pad sends it. */
const pad = (code: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): boolean =>
  fireEvent.keyDown(target as HTMLElement, { key: code.replace('Numpad', ''), code, ...more });

beforeEach(() => {
  onAct.mockReset();
  onUndo.mockReset();
  onNumber.mockReset();
});

describe('the shortcuts of the desk', () => {
  it('act by function key, also while she types', async () => {
    render(<Page />);
    await userEvent.click(screen.getByLabelText('Cari'));
    await userEvent.keyboard('{F2}');
    expect(onAct.mock.calls).toEqual([['callNext']]);
  });

  it('leave Ctrl Z to the field that she types in, unless nothing stands in it', async () => {
    render(<Page />);
    const field = screen.getByLabelText('Cari');
    const ctrlZ = { key: 'z', code: 'KeyZ', ctrlKey: true };
    await userEvent.type(field, 'T001');
    fireEvent.keyDown(field, ctrlZ);
    expect(onUndo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, ctrlZ);
    expect(onUndo).toHaveBeenCalledTimes(1);
    await userEvent.clear(field);
    fireEvent.keyDown(field, ctrlZ);
    expect(onUndo).toHaveBeenCalledTimes(2);
    expect(onAct).not.toHaveBeenCalled();
  });

  it('do not repeat an act while the key is held down', () => {
    render(<Page />);
    fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
    fireEvent.keyDown(document.body, { key: 'F2', code: 'F2', repeat: true });
    pad('NumpadEnter', { key: 'Enter', repeat: true });
    expect(onAct).toHaveBeenCalledTimes(1);
  });

  it('do the main act by Enter, unless a button has the focus', () => {
    render(<Page />);
    fireEvent.keyDown(screen.getByText('Lain'), { key: 'Enter', code: 'Enter' });
    expect(onAct).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' });
    expect(onAct.mock.calls).toEqual([['main']]);
  });

  it('take a numeric pad as the terminal of the counter', () => {
    render(<Page />);
    for (const code of ['NumpadEnter', 'NumpadAdd', 'NumpadSubtract', 'NumpadMultiply', 'NumpadDivide'])
      pad(code, {}, screen.getByText('Lain'));
    expect(onAct.mock.calls.flat()).toEqual(['main', 'recall', 'miss', 'transfer', 'pause']);
  });

  it('call the number typed on the pad, and begin anew after it', () => {
    render(<Page />);
    for (const code of ['Numpad0', 'Numpad1', 'Numpad2', 'NumpadEnter', 'NumpadEnter']) pad(code);
    expect(onNumber.mock.calls).toEqual([['012']]);
    expect(onAct.mock.calls).toEqual([['main']]);
  });

  it('are of no effect while a small window is open', () => {
    render(<Page dialog />);
    fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
    pad('NumpadEnter');
    expect(onAct).not.toHaveBeenCalled();
  });

  it('end with the page', () => {
    render(<Page />).unmount();
    fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
    expect(onAct).not.toHaveBeenCalled();
  });
});
