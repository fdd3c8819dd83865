/** A row that speaks of a person, in words. What has none stands as it was written. */
import type { OfficerEntry, PersonTrace } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, Text } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { visitNumber } from '@satuatap/shared/visits';
import { agencyOf, purposeOf } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';

const names: Readonly<Record<string, Text>> = {
  agency: { id: 'instansi', en: 'agency' },
  badge: { id: 'kartu dicetak', en: 'badge printed' },
  belongings: { id: 'barang bawaan', en: 'belongings' },
  carrier: { id: 'kurir', en: 'carrier' },
  declined: { id: 'alasan tidak diterima', en: 'why not received' },
  email: { id: 'surel', en: 'mail' },
  drill: { id: 'latihan', en: 'drill' },
  host: { id: 'pegawai', en: 'host' },
  left: { id: 'keluar', en: 'left' },
  number: { id: 'nomor', en: 'number' },
  outcome: { id: 'hasil', en: 'outcome' },
  parcels: { id: 'paket', en: 'parcels' },
  people: { id: 'orang', en: 'people' },
  plate: { id: 'kendaraan', en: 'vehicle' },
  purpose: { id: 'keperluan', en: 'purpose' },
  recipient: { id: 'penerima', en: 'recipient' },
  sender: { id: 'pengirim', en: 'sender' },
  state: { id: 'keadaan', en: 'state' },
  ticket: { id: 'antrean', en: 'ticket' },
};

const codes: Readonly<Record<string, Text>> = {
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  over: { id: 'selesai', en: 'over' },
  'false-alarm': { id: 'bukan bahaya', en: 'false alarm' },
  received: { id: 'diterima', en: 'received' },
  told: { id: 'penerima sudah tahu', en: 'recipient knows' },
  'handed-over': { id: 'diserahkan', en: 'handed over' },
  returned: { id: 'dikembalikan', en: 'returned' },
};

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

interface Speech {
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly officers: readonly OfficerEntry[];
}

/** Its date stands before it. */
export function traceText(facts: PersonTrace['rows'][number]['facts'], speech: Speech): string {
  return Object.entries(facts)
    .filter(([name, value]) => value !== null && name !== 'date')
    .map(
      ([name, value]) => `${names[name]?.[speech.language] ?? name}: ${valueText(name, `${value}`, speech)}`,
    )
    .join(' · ');
}

function valueText(name: string, value: string, { config, language, officers }: Speech): string {
  switch (name) {
    case 'agency':
      return agencyOf(value, config);
    case 'purpose':
      return purposeOf(value, config, language);
    // A delivery's is a word already.
    case 'number':
      return /^\d+$/.test(value) ? visitNumber(Number(value)) : value;
    case 'host':
    case 'recipient':
      return officers.find(({ id }) => id === value)?.name ?? value;
  }
  if (moment.test(value)) {
    const at = Date.parse(value);
    return `${dateText(at, config, language)}, ${timeText(at, config, language)}`;
  }
  const states: Readonly<Record<string, string>> = visitWords[language].states;
  return codes[value]?.[language] ?? (name === 'state' ? states[value] : undefined) ?? value;
}
