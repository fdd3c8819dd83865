/** The ticket on 80 mm paper, as ESC/POS. */
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { forecast, serviceOf, stopKey, type Day, type Language, type Ticket } from '@satuatap/shared/queue';
import { dateText, timeText, waitRangeText } from '@satuatap/shared/time';

const words = {
  id: {
    wait: 'Perkiraan tunggu',
    ahead: 'orang di depan Anda',
    bring: 'Siapkan:',
    scan: 'Pindai untuk melihat giliran Anda',
    missed: 'Jika terlewat, lapor ke petugas.',
  },
  en: {
    wait: 'Expected wait',
    ahead: 'people ahead of you',
    bring: 'Have ready:',
    scan: 'Scan to follow your turn',
    missed: 'If you miss your call, tell an officer.',
  },
} as const;

export function ticketPaper(
  day: Day,
  ticket: Ticket,
  url: string,
  language: Language,
  now: number,
): Uint8Array {
  const say = words[language];
  const { config } = day;
  const stop = ticket.stops[0];
  const service = config && stop && serviceOf(config, stop.serviceId);
  if (!config || !service) throw new Error('A ticket without a service has no paper.');
  const agency = config.agencies.find(({ id }) => id === service.agencyId);
  const expected = forecast(day, now).stops.get(stopKey(ticket.id, 0));
  const encoder = new ReceiptPrinterEncoder({ columns: 42, language: 'esc-pos' });
  encoder.initialize().align('center').bold(true).line(config.name).bold(false);
  if (agency) encoder.line(agency.short);
  encoder.line(service.name[language]).newline();
  encoder.size(6, 6).line(ticket.number).size(1, 1).newline();
  encoder.line(
    `${dateText(ticket.issuedAt, config, language)} ${timeText(ticket.issuedAt, config, language)}`,
  );
  if (expected)
    encoder
      .line(`${expected.ahead} ${say.ahead}`)
      .line(`${say.wait}: ${waitRangeText(expected.waitMs, language)}`);
  encoder
    .newline()
    .qrcode(url, { model: 2, size: 6, errorlevel: 'm' })
    .line(say.scan)
    .align('left')
    .newline();
  if (service.documents.length > 0) {
    encoder.line(say.bring);
    for (const document of service.documents) encoder.line(`[ ] ${document[language]}`);
  }
  return encoder.newline().line(say.missed).newline(3).cut().encode();
}
