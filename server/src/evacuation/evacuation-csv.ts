/** An evacuation as CSV (RFC 4180): its floors, and its people. */
import type { PersonNames } from '@satuatap/shared/contract';
import type { EvacuationPicture, EvacuationReport, PersonStanding } from '@satuatap/shared/evacuation';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { stringify } from 'csv-stringify/sync';

const options = { record_delimiter: 'windows', escape_formulas: true } as const;
const timeOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const floorName = (config: BuildingConfig, id: string | null): string =>
  config.floors.find((floor) => floor.id === id)?.name.id ?? '';

export function floorsCsv(config: BuildingConfig, drill: boolean, report: EvacuationReport): string {
  const head = [
    'jenis',
    'lantai',
    'jumlah',
    'selamat',
    'ditolong',
    'tidak_di_gedung',
    'hilang',
    'berbeda',
    'belum_ditemukan',
    'belum_terhitung',
    'terakhir_ditemukan',
    'menit',
    'diperiksa',
  ];
  const row = (floor: string, counts: EvacuationReport['whole'], searchedAt: number | null) => [
    drill ? 'latihan' : 'sungguhan',
    floor,
    counts.total,
    counts.safe,
    counts.helped,
    counts.notHere,
    counts.missing,
    counts.conflict,
    counts.unseen,
    counts.unaccounted,
    timeOf(counts.lastFoundAt),
    counts.minutes ?? '',
    timeOf(searchedAt),
  ];
  return stringify(
    [
      head,
      ...report.floors.map((counts) => row(floorName(config, counts.floorId), counts, counts.searchedAt)),
      row('gedung', report.whole, null),
    ],
    options,
  );
}

export function peopleCsv(
  config: BuildingConfig,
  { drill, people }: EvacuationPicture,
  names: PersonNames,
  wardens: ReadonlyMap<string, string>,
): string {
  const head = ['jenis', 'lantai', 'golongan', 'nomor', 'nama', 'keterangan', 'keadaan', 'ditandai', 'oleh'];
  const row = ({ person, state, marks, at }: PersonStanding) => [
    drill ? 'latihan' : 'sungguhan',
    floorName(config, person.floorId),
    person.kind,
    person.label,
    names[person.key]?.name ?? '',
    names[person.key]?.detail ?? '',
    state === 'conflict' ? marks.map((mark) => mark.state).join(' / ') : state,
    timeOf(at),
    marks.map(({ by }) => wardens.get(by) ?? by).join(' / '),
  ];
  return stringify([head, ...people.map(row)], options);
}
