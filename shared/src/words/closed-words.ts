/** Why a service gives no ticket now: apart, since the kiosk's first screen says these and no other refusal. */
import type { ClosedCode, Language, Text } from '../queue/index.js';
import { fill, type Facts, type Zone } from './template.js';

export const closedTexts: Readonly<Record<ClosedCode, Text>> = {
  'day-not-open': {
    id: 'Layanan gedung hari ini belum dibuka atau sudah ditutup.',
    en: 'The building is not open for service at the moment.',
  },
  'unknown-service': {
    id: 'Layanan ini tidak ada di gedung ini. Silakan pilih layanan lain.',
    en: 'This service is not given in this building. Please choose another.',
  },
  'service-closed-today': {
    id: 'Layanan ini tidak buka hari ini.',
    en: 'This service is not open today.',
  },
  'service-holiday': {
    id: 'Hari ini libur[: {holiday}]. Silakan datang pada hari kerja berikutnya.',
    en: 'Today is a holiday[: {holiday}]. Please come on the next working day.',
  },
  'service-not-yet-open': {
    id: 'Layanan ini belum buka.[ Nomor antrean dapat diambil mulai pukul {at}.]',
    en: 'This service is not open yet.[ Tickets are given from {at}.]',
  },
  'service-on-break': {
    id: 'Layanan ini sedang istirahat.[ Silakan kembali pukul {until}.]',
    en: 'This service is on a break.[ Please come back at {until}.]',
  },
  'last-ticket-passed': {
    id: 'Pengambilan nomor untuk layanan ini sudah berakhir hari ini[, yaitu pukul {at}].',
    en: 'No more tickets are given for this service today[; the last was at {at}].',
  },
  'quota-reached': {
    id: 'Kuota layanan ini untuk hari ini[, {quota} antrean,] sudah penuh. Silakan datang lagi besok.',
    en: "Today's quota for this service[ of {quota:ticket}] has been reached. Please come again tomorrow.",
  },
  'line-stopped': {
    id: 'Barisan layanan ini sedang dihentikan petugas. Silakan bertanya di meja informasi.',
    en: 'Staff have stopped the line for this service. Please ask at the information desk.',
  },
};

/** Moments among the facts (epoch milliseconds) are said in the building's zone. */
export const closedWords = (code: ClosedCode, language: Language, facts: Facts, zone: Zone): string =>
  fill(closedTexts[code][language], facts, language, zone);
