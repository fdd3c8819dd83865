/**
 * All measures by their names. `docs/measures.md` says of each what it is and where it misleads; a test keeps page and
 * list together. The API's fields are called by these ids.
 */
import type { Text } from '../queue/index.js';
import { durations, type Duration } from './durations.js';

/** `share` is 0 to 1. */
export type Unit = 'ms' | 'count' | 'share' | 'perHour';

export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly name: Text;
}

const measure = (id: string, unit: Unit, indonesian: string, english: string): Measure => ({
  id,
  unit,
  name: { id: indonesian, en: english },
});

const durationNames: Readonly<Record<Duration, Text>> = {
  wait: { id: 'Waktu tunggu', en: 'Wait' },
  walk: { id: 'Waktu menuju loket', en: 'Walk' },
  service: { id: 'Waktu layanan', en: 'Service' },
  hold: { id: 'Waktu ditahan', en: 'Hold' },
  wrapUp: { id: 'Waktu penyelesaian', en: 'Wrap-up' },
  visit: { id: 'Seluruh kunjungan', en: 'Whole visit' },
};

const statistics = [
  ['Mean', 'rata-rata', 'mean'],
  ['P50', 'median', 'median'],
  ['P90', 'persentil 90', '90th percentile'],
  ['P95', 'persentil 95', '95th percentile'],
] as const;

export const catalogue: readonly Measure[] = [
  measure('arrived', 'count', 'Datang', 'Arrived'),
  measure('served', 'count', 'Dilayani', 'Served'),
  measure('transferred', 'count', 'Dialihkan', 'Transferred'),
  measure('missed', 'count', 'Terlewat', 'Missed'),
  measure('cancelled', 'count', 'Dibatalkan', 'Cancelled'),
  measure('left', 'count', 'Pergi', 'Left'),
  measure('here', 'count', 'Masih di gedung', 'Still here'),
  measure('booked', 'count', 'Janji temu', 'Appointments'),
  measure('lapsed', 'count', 'Janji temu hangus', 'Appointments lapsed'),
  measure('abandonment', 'share', 'Tidak sampai dilayani', 'Abandonment'),
  measure('arrivalsPerHour', 'perHour', 'Kedatangan per jam', 'Arrivals an hour'),
  measure('waitingNow', 'count', 'Menunggu sekarang', 'Waiting now'),
  measure('longestNow', 'ms', 'Terlama menunggu', 'Longest now'),
  measure('dueNow', 'count', 'Melewati janji', 'Due now'),
  measure('withinTarget', 'share', 'Dipanggil sesuai target', 'Within target'),
  ...durations.flatMap((duration) =>
    statistics.map(([suffix, indonesian, english]) => {
      const { id, en } = durationNames[duration];
      return measure(`${duration}${suffix}`, 'ms', `${id}, ${indonesian}`, `${en}, ${english}`);
    }),
  ),
  measure(
    'waitKm50',
    'ms',
    'Waktu tunggu bila semua bertahan, median',
    'Wait if nobody had given up, median',
  ),
  measure(
    'waitKm90',
    'ms',
    'Waktu tunggu bila semua bertahan, persentil 90',
    'Wait if nobody had given up, 90th percentile',
  ),
  measure('counterOpenMs', 'ms', 'Loket buka', 'Counter open'),
  measure('counterServingMs', 'ms', 'Loket melayani', 'Counter serving'),
  measure('counterCalledMs', 'ms', 'Loket menunggu yang dipanggil', 'Counter called'),
  measure('counterWrapUpMs', 'ms', 'Loket menyelesaikan', 'Counter wrapping up'),
  measure('counterIdleMs', 'ms', 'Loket menganggur', 'Counter idle'),
  measure('counterPausedMs', 'ms', 'Loket jeda', 'Counter paused'),
  measure('pausedMsByReason', 'ms', 'Loket jeda menurut alasan', 'Counter paused by reason'),
];
