/** Prints labels, a page each. A page of a roll has no length of its own, so the labels are measured first. */
import type { BadgeLayout } from '../queue/index.js';

const mmPerPx = 25.4 / 96;

/** `62mm` of a roll is as long as what stands on the longest of them; of `4x6` both sides are given. */
const pageSize = (layout: BadgeLayout, heightPx: number): string =>
  layout === '4x6' ? '4in 6in' : `62mm ${Math.ceil(heightPx * mmPerPx) + 1}mm`;

export async function printLabels(labels: HTMLElement, layout: BadgeLayout): Promise<void> {
  // Pictures that are still being read would print as nothing.
  await Promise.all(Array.from(labels.querySelectorAll('img'), (image) => image.decode().catch(() => {})));
  await document.fonts?.ready;
  const each = Array.from(labels.children).filter((child) => child instanceof HTMLElement);
  for (const label of each) fitName(label);
  const height = Math.max(0, ...each.map(({ scrollHeight }) => scrollHeight));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${pageSize(layout, height)}; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const drop = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', drop, { once: true });
  print();
}

const smallestMm = 5;

/** A long word, or many on a label of one size, stand in smaller letters. */
function fitName(label: HTMLElement): void {
  const name = label.querySelector<HTMLElement>('[data-fits]');
  if (!name) return;
  let sizeMm = Number.parseFloat(name.style.fontSize);
  const isTooLarge = (): boolean =>
    label.scrollHeight > label.clientHeight || name.scrollWidth > name.clientWidth;
  while (sizeMm > smallestMm && isTooLarge()) {
    sizeMm -= 0.5;
    name.style.fontSize = `${sizeMm}mm`;
  }
}
