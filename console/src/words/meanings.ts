/** What each measure means, in short and plain; `docs/measures.md` has the formulas and the traps. */
import type { Text } from '@satuatap/shared/queue';

const text = (id: string, en: string): Text => ({ id, en });

const kaplanMeier = text(
  'Perkiraan Kaplan–Meier: yang menyerah sebelum dipanggil ikut dihitung, sedikitnya dengan waktu yang sudah mereka tunggu. Bandingkan dalam satu layanan. “–” bila terlalu banyak yang menyerah.',
  'Kaplan–Meier estimate: those who gave up before a call count too, with at least the wait that they had. Compare within one service. “–” where too many gave up.',
);
const wait = text(
  'Dari masuk barisan sampai panggilan pertama, hanya mereka yang dipanggil. Panggilan ulang dan waktu ditahan tidak menambahnya.',
  'From entering the line to the first call, of those who were called. Recalls and holds do not stretch it.',
);
const service = text(
  'Dari mulai dilayani sampai selesai atau dialihkan, tanpa waktu ditahan.',
  'From the start of service to its end or transfer, without holds.',
);
const visit = text(
  'Dari mengambil nomor sampai tujuan terakhir selesai, hanya kunjungan yang tujuan terakhirnya dilayani.',
  'From the issue of the ticket to the end of its last stop, of visits whose last stop was served.',
);
const and = (first: Text, second: Text): Text => ({
  id: `${first.id} ${second.id}`,
  en: `${first.en} ${second.en}`,
});
const half = text('Separuhnya tidak lebih lama dari angka ini.', 'Half of them took no longer than this.');
const nine = text(
  'Sembilan dari sepuluh tidak lebih lama dari angka ini.',
  'Nine in ten took no longer than this.',
);

export const meanings = {
  arrived: text(
    'Tujuan yang masuk ke barisan. Warga dengan dua tujuan, atau yang dialihkan, dihitung dua kali.',
    'Stops that entered their line. A citizen with two stops, or who was transferred, counts twice.',
  ),
  served: text(
    'Tujuan yang selesai di loket, apa pun hasilnya.',
    'Stops finished at a counter, whatever the outcome.',
  ),
  transferred: text(
    'Tujuan yang diteruskan petugas ke layanan atau loket lain.',
    'Stops that an officer sent on to another service or counter.',
  ),
  missed: text(
    'Dipanggil, tidak datang, dan tidak dimasukkan lagi sesudahnya.',
    'Called, did not come, and not brought back since.',
  ),
  left: text(
    'Masih ada di daftar gedung ketika hari ditutup.',
    "Still in the building's lists when the day was closed.",
  ),
  cancelled: text(
    'Dibatalkan oleh warga atau petugas sesudah masuk barisan.',
    'Cancelled by the citizen or by staff, after it had entered its line.',
  ),
  abandonment: text(
    'Terlewat, dibatalkan, dan pergi; dibagi semua yang datang dan tidak lagi di gedung.',
    'Missed, cancelled and left, divided by those who arrived and are no longer here.',
  ),
  waitMean: and(
    wait,
    text(
      'Beberapa orang yang menunggu sangat lama menggesernya; lihat juga mediannya.',
      'A few very long waits move it; look at the median too.',
    ),
  ),
  waitP50: and(wait, half),
  waitP90: and(wait, nine),
  waitP95: and(
    wait,
    text(
      'Sembilan belas dari dua puluh tidak lebih lama dari angka ini.',
      'Nineteen in twenty took no longer than this.',
    ),
  ),
  waitKm50: kaplanMeier,
  waitKm90: kaplanMeier,
  withinTarget: text(
    'Bagian yang dipanggil dalam target layanannya. Yang menunggu atau menyerah melewati target dihitung sebagai tidak sesuai; yang menyerah sebelum itu tidak dihitung.',
    "Share called within the service's target. Who waits or gave up beyond it counts as not within; who gave up before it is not counted.",
  ),
  serviceMean: service,
  serviceP90: and(service, nine),
  visitMean: visit,
  visitP90: and(visit, nine),
  arrivalsPerHour: text(
    'Yang datang dibagi jam pemberian nomor.',
    'Arrivals divided by the hours in which tickets were given.',
  ),
  counterOpenMs: text(
    'Waktu dari loket dibuka sampai ditutup, termasuk jeda, dijumlahkan: tiga loket selama delapan jam adalah 24 jam.',
    'From opening to closing, pauses included, summed: three counters for eight hours are 24 hours.',
  ),
  counterServingMs: text(
    'Waktu loket melayani seseorang, dijumlahkan.',
    'Time in which counters served somebody, summed.',
  ),
  counterIdleMs: text(
    'Loket buka tanpa antrean di hadapannya: kebanyakan karena tidak ada yang dapat dipanggil.',
    'Open with nobody at hand: mostly since there was nobody to call.',
  ),
  counterPausedMs: text(
    'Jeda, sejak warga terakhir pergi sampai loket dilanjutkan.',
    'Paused, from when the last citizen went until the counter went on.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
