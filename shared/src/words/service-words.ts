/** What each failure of the service around the queue means, for the person who asked. */
import type { ServiceCode } from '../contract/index.js';
import type { Text } from '../queue/index.js';

export const serviceTexts: Readonly<Record<ServiceCode, Text>> = {
  'invalid-input': {
    id: 'Data yang dikirim belum lengkap atau tidak benar. Silakan periksa kembali.',
    en: 'Something in the form is missing or not right. Please check it.',
  },
  unauthenticated: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  'wrong-credentials': {
    id: 'Nama atau kata sandi tidak cocok.',
    en: 'The name or the password does not match.',
  },
  forbidden: {
    id: 'Akun ini tidak berhak melakukan tindakan tersebut.',
    en: 'This account is not allowed to do that.',
  },
  'not-found': { id: 'Yang dicari tidak ditemukan.', en: 'What you asked for was not found.' },
  'too-many-requests': {
    id: 'Terlalu banyak permintaan. Silakan tunggu sebentar[, sekitar {seconds} detik], lalu coba lagi.',
    en: 'Too many requests. Please wait a moment[, about {seconds:second},] and try again.',
  },
  'too-large': { id: 'Data yang dikirim terlalu besar.', en: 'What was sent is too large.' },
  'command-id-used': {
    id: 'Permintaan ini tercampur dengan permintaan lain. Silakan ulangi dari awal.',
    en: 'This request was mixed up with another one. Please start again.',
  },
  unavailable: {
    id: 'Layanan sedang tidak tersedia. Silakan coba lagi sebentar lagi.',
    en: 'The service is not available right now. Please try again shortly.',
  },
  'alarm-taken': {
    id: 'Hal ini sudah ditangani[ oleh {officer}].',
    en: 'Somebody sees to this already[: {officer}].',
  },
  'personal-key-missing': {
    id: 'Data pribadi belum dapat disimpan di sini. Hubungi operator sistem.',
    en: 'Personal data cannot be kept here yet. Please ask the operator of the system.',
  },
  'not-bookable': {
    id: 'Layanan ini tidak menerima janji temu. Silakan mengambil nomor antrean di gedung.',
    en: 'This service takes no appointments. Please take a ticket in the building.',
  },
  'slot-gone': {
    id: 'Waktu ini tidak dapat dipesan lagi. Silakan pilih waktu lain.',
    en: 'This time can no longer be booked. Please choose another.',
  },
  'slot-full': {
    id: 'Waktu ini baru saja penuh. Silakan pilih waktu lain.',
    en: 'This time is full by now. Please choose another.',
  },
  'appointment-over': {
    id: 'Janji temu ini sudah tidak berlaku.',
    en: 'This appointment is no longer in force.',
  },
  'appointment-other-day': {
    id: 'Janji temu ini untuk hari lain[, yaitu {date}].',
    en: 'This appointment is for another day[: {date}].',
  },
  'person-inside': {
    id: 'Orang ini masih di dalam gedung. Datanya dapat dihapus setelah ia keluar.',
    en: 'This person is still in the building. Their data can be deleted once they have left.',
  },
  'evacuation-under-way': {
    id: 'Gedung sedang dikosongkan. Ikuti petugas ke titik kumpul.',
    en: 'The building is being evacuated. Follow the wardens to the assembly point.',
  },
  'pairing-unknown': {
    id: 'Kode perangkat tidak dikenal. Periksa kembali kode pada layar perangkat.',
    en: 'The pairing code is not known. Check the code on the device.',
  },
  'pairing-expired': {
    id: 'Kode perangkat sudah kedaluwarsa. Mintalah kode baru pada perangkat.',
    en: 'The pairing code has expired. Ask the device for a new one.',
  },
  'printer-unreachable': {
    id: 'Pencetak tidak menjawab. Catat atau foto nomor antrean di layar.',
    en: 'The printer does not answer. Please note the number on the screen or take a photo.',
  },
  'printer-out-of-paper': {
    id: 'Kertas pencetak habis. Catat atau foto nomor antrean di layar.',
    en: 'The printer is out of paper. Please note the number on the screen or take a photo.',
  },
  'printer-fault': {
    id: 'Pencetak sedang bermasalah. Catat atau foto nomor antrean di layar.',
    en: 'The printer has a fault. Please note the number on the screen or take a photo.',
  },
  'printer-none': { id: 'Perangkat ini tidak memiliki pencetak.', en: 'This device has no printer.' },
  'not-served': {
    id: 'Antrean ini belum selesai dilayani, jadi belum dapat menilai.',
    en: 'This ticket has not been served yet, so it cannot answer yet.',
  },
  'already-answered': {
    id: 'Antrean ini sudah memberi penilaian. Terima kasih.',
    en: 'This ticket has already answered. Thank you.',
  },
  'survey-over': {
    id: 'Waktu untuk menilai kunjungan ini sudah lewat. Terima kasih.',
    en: 'The time to answer about this visit has passed. Thank you.',
  },
  'visit-not-here': {
    id: 'Tamu ini belum datang.',
    en: 'This visitor has not arrived yet.',
  },
  'visit-answered': {
    id: 'Kunjungan ini sudah dijawab.',
    en: 'This visit has been answered already.',
  },
  'visit-declined': {
    id: 'Pegawai yang dituju tidak dapat menerima kunjungan ini.',
    en: 'The host cannot receive this visit.',
  },
  'visit-over': { id: 'Kunjungan ini sudah berakhir.', en: 'This visit is over.' },
  'visit-has-ticket': {
    id: 'Tamu ini sudah memiliki nomor antrean.',
    en: 'This visitor has a ticket already.',
  },
  'visit-undo-over': {
    id: 'Tindakan ini sudah terlalu lama untuk diurungkan.',
    en: 'It is too late to undo this.',
  },
  'badge-not-approved': {
    id: 'Kartu tamu dicetak setelah pegawai yang dituju menerima kunjungan.',
    en: 'The badge is printed once the host has accepted the visit.',
  },
  'delivery-over': {
    id: 'Kiriman ini sudah diserahkan atau dikembalikan.',
    en: 'This delivery was handed over or returned already.',
  },
  'delivery-undo-over': {
    id: 'Tindakan ini sudah terlalu lama untuk diurungkan.',
    en: 'It is too late to undo this.',
  },
  'invitation-cancelled': {
    id: 'Undangan ini dibatalkan oleh pengundang. Silakan tanya di meja penerima tamu.',
    en: 'Your invitation was cancelled by the host. Please ask at reception.',
  },
  'invitation-date-cancelled': {
    id: 'Undangan untuk tanggal ini dibatalkan oleh pengundang.[ Berikutnya: {date}.]',
    en: 'This date was cancelled by the host.[ The next one is {date}.]',
  },
  'invitation-over': {
    id: 'Undangan ini sudah lewat. Silakan daftar di meja penerima tamu.',
    en: 'This invitation is over. Please sign in at reception.',
  },
  'invitation-not-today': {
    id: 'Undangan ini untuk hari lain. Periksa kembali tanggalnya.',
    en: 'This invitation is for another day. Please check the date.',
  },
  'hall-full': {
    id: 'Ruang tunggu sedang penuh. Silakan datang kembali[ pukul {at}].',
    en: 'The waiting area is full. Please come back[ at {at}].',
  },
  internal: {
    id: 'Terjadi kesalahan di sistem kami. Silakan coba lagi atau hubungi petugas.',
    en: 'Something went wrong on our side. Please try again or ask a member of staff.',
  },
};
