/** Prints labels, a page each. A page of a roll has no length of its own, so the labels are measured first. */
import type { BadgeLayout } from '../queue/index.js';
import { fitTexts, type TextSizes } from './fit-texts.js';

const mmPerPx = 25.4 / 96;

/** `62mm` of a roll is as long as what stands on the longest of them; of `4x6` both sides are given. */
const pageSize = (layout: BadgeLayout, heightPx: number): string =>
  layout === '4x6' ? '4in 6in' : `62mm ${Math.ceil(heightPx * mmPerPx) + 1}mm`;

export async function printLabels(labels: HTMLElement, layout: BadgeLayout): Promise<void> {
  // Pictures that are still being read would print as nothing.
  await Promise.all(Array.from(labels.querySelectorAll('img'), (image) => image.decode().catch(() => {})));
  await document.fonts?.ready;
  const each = Array.from(labels.children).filter((child) => child instanceof HTMLElement);
  for (const label of each) fitLabel(label);
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

/** A long word, or many on a label of one size, stand in smaller letters. */
function fitLabel(label: HTMLElement): void {
  const name = label.querySelector<HTMLElement>('.badge-name');
  const agency = label.querySelector<HTMLElement>('.badge-agency');
  if (!name || !agency) return;
  const show = (sizes: TextSizes): void => {
    name.style.fontSize = `${sizes.name}mm`;
    agency.style.fontSize = `${sizes.agency}mm`;
  };
  const asked = (isTooLarge: () => boolean) => (sizes: TextSizes) => {
    show(sizes);
    return isTooLarge();
  };
  const isNameTooWide = asked(() => name.scrollWidth > name.clientWidth);
  const isTooTall = asked(() => label.scrollHeight > label.clientHeight);
  const largest = { name: sizeOf(name), agency: sizeOf(agency) };
  show(fitTexts(largest, { isNameTooWide, isTooTall }));
  // A word that is still too wide is broken rather than cut.
  if (name.scrollWidth > name.clientWidth) name.style.overflowWrap = 'anywhere';
}

const sizeOf = (text: HTMLElement): number => Number.parseFloat(getComputedStyle(text).fontSize) * mmPerPx;
