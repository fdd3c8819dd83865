/** The ticket on 80 mm paper, as ESC/POS. */
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { TicketPaper } from '@satuatap/shared/paper';

/** Characters a line in the printer's ordinary letters. */
const columns = 42;

/** The printer's letters are those of code page 437: no dash but the short one. */
const plain = (text: string): string => text.replace(/[–—]/g, '-').replace(/[‘’]/g, "'");

/** Breaks at spaces, so that no word is cut at the edge of the paper. */
function wrap(text: string, width = columns): string[] {
  const lines: string[] = [];
  for (const word of plain(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The ticket's bytes, with a QR code that leads to `url`. */
export function printedTicket(paper: TicketPaper, url: string): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ columns, language: 'esc-pos' });
  const lines = (text: string): void => {
    for (const line of wrap(text)) encoder.line(line);
  };
  encoder.initialize().codepage('cp437').align('center').bold(true);
  lines(paper.building);
  encoder.bold(false);
  lines(paper.agency);
  encoder.newline().bold(true);
  for (const service of paper.services) lines(service);
  encoder.bold(false).newline().size(6, 6).line(paper.number).size(1, 1).newline().bold(true);
  lines(paper.where);
  encoder.bold(false);
  for (const line of paper.wait) lines(line);
  lines(paper.issued);
  encoder.newline().qrcode(url, { model: 2, size: 6, errorlevel: 'm' });
  lines(paper.scan);
  encoder.align('left').newline();
  if (paper.documents.length > 0) {
    encoder.line(plain(paper.bringTitle));
    for (const document of paper.documents)
      wrap(document, columns - 4).forEach((line, index) =>
        encoder.line(`${index === 0 ? '[ ] ' : '    '}${line}`),
      );
    encoder.newline();
  }
  lines(paper.missed);
  return encoder.newline(3).cut().encode();
}
