/** Every stop of a period, as the measures see it: nobody's name is in it, and no officer. */
import type { StopRow } from '@satuatap/shared/contract';
import type { Language, Text } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import type { Scope } from '../scope.js';
import type { Stops } from '../stops.js';
import { minutesOf, type Cell, type ColumnKind, type ExportTable } from './table.js';

type Fact = readonly [title: Text, kind: ColumnKind, valueOf: (stop: StopRow, place: Place) => Cell];

interface Place {
  readonly language: Language;
  readonly localTime: (at: number) => string;
}

const text = (id: string, en: string): Text => ({ id, en });
const moment =
  (of: (stop: StopRow) => number | null) =>
  (stop: StopRow, { localTime }: Place): Cell => {
    const at = of(stop);
    return at === null ? null : localTime(at);
  };

const facts: readonly Fact[] = [
  [text('Gedung', 'Building'), 'text', ({ buildingId }) => buildingId],
  [text('Tanggal', 'Date'), 'text', ({ date }) => date],
  [text('Nomor', 'Number'), 'text', ({ number }) => number],
  [text('Tujuan ke', 'Stop'), 'count', ({ stop }) => stop + 1],
  [text('Layanan', 'Service'), 'text', ({ serviceId }) => serviceId],
  [text('Instansi', 'Agency'), 'text', ({ agencyId }) => agencyId],
  [text('Loket', 'Counter'), 'text', ({ counterId }) => counterId],
  [text('Kanal', 'Channel'), 'text', ({ channel }) => channel],
  [text('Prioritas', 'Priority'), 'text', ({ priority }) => priority],
  [text('Bahasa', 'Language'), 'text', ({ language }) => language],
  [text('Diambil', 'Issued'), 'moment', moment(({ issuedAt }) => issuedAt)],
  [text('Janji temu', 'Appointment'), 'moment', moment(({ appointmentAt }) => appointmentAt)],
  [text('Masuk barisan', 'Entered its line'), 'moment', moment(({ waitingFrom }) => waitingFrom)],
  [text('Dipanggil pertama', 'First called'), 'moment', moment(({ firstCalledAt }) => firstCalledAt)],
  [text('Berakhir', 'Ended'), 'moment', moment(({ endedAt }) => endedAt)],
  [text('Tunggu (menit)', 'Wait (minutes)'), 'minutes', ({ waitMs }) => minutesOf(waitMs)],
  [
    text('Tunggu tanpa dipanggil (menit)', 'Wait without a call (minutes)'),
    'minutes',
    ({ censoredMs }) => minutesOf(censoredMs),
  ],
  [text('Menuju loket (menit)', 'Walk (minutes)'), 'minutes', ({ walkMs }) => minutesOf(walkMs)],
  [text('Layanan (menit)', 'Service (minutes)'), 'minutes', ({ serviceMs }) => minutesOf(serviceMs)],
  [text('Ditahan (menit)', 'Hold (minutes)'), 'minutes', ({ holdMs }) => minutesOf(holdMs)],
  [text('Penyelesaian (menit)', 'Wrap-up (minutes)'), 'minutes', ({ wrapMs }) => minutesOf(wrapMs)],
  [text('Kunjungan (menit)', 'Visit (minutes)'), 'minutes', ({ visitMs }) => minutesOf(visitMs)],
  [text('Keadaan', 'State'), 'text', ({ state }, { language }) => stateWords(state, language)],
  [text('Hasil', 'Outcome'), 'text', ({ outcome }) => outcome],
  [
    text('Sesuai target', 'Within target'),
    'count',
    ({ withinTarget }) => (withinTarget === null ? null : Number(withinTarget)),
  ],
  [text('Panggilan', 'Calls'), 'count', ({ calls }) => calls],
];

export function factsTable(stops: Stops, scope: Scope, language: Language): ExportTable {
  const places = new Map(
    scope.buildings.map((building) => [building.id, { language, localTime: localTimeIn(building.timeZone) }]),
  );
  return {
    name: `facts-${scope.from}-${scope.to}`,
    columns: facts.map(([title, kind]) => ({ title: title[language], kind })),
    pages: (async function* () {
      for await (const page of stops.all(scope))
        yield page.map((stop) => {
          const place = places.get(stop.buildingId);
          return place ? facts.map(([, , valueOf]) => valueOf(stop, place)) : [];
        });
    })(),
  };
}

/** `YYYY-MM-DD HH:MM:SS`, as the zone's clocks show it. */
function localTimeIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  return (at) => format.format(at);
}
