/** Prints one label. A page of a roll has no length of its own, so the label is measured first. */
import type { BadgeLayout } from '@satuatap/shared/queue';

const mmPerPx = 25.4 / 96;

/** `62mm` of a roll is as long as what stands on it; of `4x6` both sides are given. */
function pageSize(layout: BadgeLayout, heightPx: number): string {
  return layout === '4x6' ? '4in 6in' : `62mm ${Math.ceil(heightPx * mmPerPx) + 1}mm`;
}

export async function printSheet(element: HTMLElement, layout: BadgeLayout): Promise<void> {
  // Pictures that are still being read would print as nothing.
  await Promise.all(Array.from(element.querySelectorAll('img'), (image) => image.decode().catch(() => {})));
  await document.fonts?.ready;
  fitName(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${pageSize(layout, element.scrollHeight)}; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const drop = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', drop, { once: true });
  print();
}

const smallestMm = 5;

/** A label of one size takes a long name in smaller letters. */
function fitName(element: HTMLElement): void {
  const name = element.querySelector<HTMLElement>('[data-fits]');
  if (!name) return;
  let sizeMm = Number.parseFloat(name.style.fontSize);
  while (element.scrollHeight > element.clientHeight && sizeMm > smallestMm) {
    sizeMm -= 0.5;
    name.style.fontSize = `${sizeMm}mm`;
  }
}
