import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageBar } from './page-bar.js';

const names = ['Penerima tamu', 'Kiriman', 'Direktori', 'Audit'];
/** How many buttons stand in the line's first row: jsdom lays nothing out. */
let room = names.length;

beforeEach(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  jest.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    return Array.from(this.parentElement?.children ?? []).indexOf(this) < room ? 4 : 44;
  });
});
afterEach(() => {
  room = names.length;
});

function showBar(current = 'Penerima tamu') {
  const opened: string[] = [];
  const pages = names.map((name) => ({
    key: name,
    name,
    isCurrent: name === current,
    onOpen: () => opened.push(name),
  }));
  render(<PageBar label="Meja petugas" more="Lainnya" pages={pages} />);
  return opened;
}

describe("the bar of a building's pages", () => {
  it('shows them all where there is room', () => {
    showBar();
    for (const name of names) expect(screen.getByRole('button', { name })).toBeVisible();
    expect(screen.getByText('Lainnya')).not.toBeVisible();
  });

  it('folds all of them where not even the first has room', () => {
    jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return new DOMRect(0, 0, this.tagName === 'BUTTON' ? 131 : 99, 40);
    });
    showBar();
    expect(screen.getByText('Lainnya: Penerima tamu')).toBeVisible();
    expect(within(screen.getByRole('group')).getAllByRole('button')).toHaveLength(names.length);
  });

  it('folds those that do not fit into a list, each once, which Escape closes', async () => {
    room = 2;
    const opened = showBar();
    expect(screen.getByRole('button', { name: 'Kiriman' })).toBeVisible();
    const list = within(screen.getByRole('group'));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Direktori', 'Audit']);
    // The one in the line is hidden from everybody.
    const audit = screen.getByRole('button', { name: 'Audit' });
    expect(audit).not.toBeVisible();
    await userEvent.click(screen.getByText('Lainnya'));
    expect(audit).toBeVisible();
    await userEvent.click(audit);
    expect(opened).toEqual(['Audit']);
    expect(audit).not.toBeVisible();
    await userEvent.click(screen.getByText('Lainnya'));
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(audit).not.toBeVisible();
    expect(screen.getByText('Lainnya')).toHaveFocus();
  });

  it('says which page is open where that one is folded away', () => {
    room = 2;
    showBar('Audit');
    expect(screen.getByText('Lainnya: Audit')).toBeVisible();
  });
});
