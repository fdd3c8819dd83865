/** The states of a stop, as citizens and staff read them. */
import type { StopState, Text } from '../queue/index.js';

export const stateTexts: Readonly<Record<StopState, Text>> = {
  booked: { id: 'Janji temu', en: 'Appointment' },
  planned: { id: 'Berikutnya', en: 'Coming next' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
  called: { id: 'Dipanggil', en: 'Called' },
  serving: { id: 'Sedang dilayani', en: 'Being served' },
  held: { id: 'Ditahan', en: 'On hold' },
  done: { id: 'Selesai', en: 'Done' },
  missed: { id: 'Terlewat', en: 'Missed' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  left: { id: 'Tidak sempat dilayani', en: 'Not served' },
  lapsed: { id: 'Janji temu hangus', en: 'Appointment lapsed' },
};
