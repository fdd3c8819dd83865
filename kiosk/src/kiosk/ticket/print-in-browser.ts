/**
 * Prints the paper of the page on 80 mm, as long as the ticket is: a page size of `80mm auto` is not valid and would
 * print a letter.
 */
const mmPerPx = 25.4 / 96;

export function printInBrowser(): void {
  const paper = document.querySelector<HTMLElement>('.paper');
  if (!paper) return;
  const heightMm = Math.ceil(paper.scrollHeight * mmPerPx) + 8;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: 80mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets.push(sheet);
  const drop = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', drop, { once: true });
  print();
}
