/**
 * Prints the paper of the page: on 80 mm as long as the ticket is, since a page size of `80mm auto` is not valid and
 * would print a letter; or on labels of a size.
 */
const mmPerPx = 25.4 / 96;

interface Label {
  readonly widthMm: number;
  readonly heightMm: number;
}

export function printInBrowser(label?: Label): void {
  const paper = document.querySelector<HTMLElement>('.paper');
  if (!paper) return;
  const { widthMm, heightMm } = label ?? {
    widthMm: 80,
    heightMm: Math.ceil(paper.scrollHeight * mmPerPx) + 8,
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets.push(sheet);
  const drop = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', drop, { once: true });
  print();
}
