const id = {
  title: 'Angka saya',
  onlyYou: 'Hanya Anda yang dapat melihat angka ini.',
  period: 'Periode',
  today: 'Hari ini',
  week: '7 hari',
  month: '30 hari',
  loading: 'Memuat…',
  away: 'Server tidak menjawab.',
  again: 'Coba lagi',
  close: 'Tutup',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  title: 'My figures',
  onlyYou: 'Nobody but you can see these figures.',
  period: 'Period',
  today: 'Today',
  week: '7 days',
  month: '30 days',
  loading: 'Loading…',
  away: 'The server does not answer.',
  again: 'Try again',
  close: 'Close',
};

export const ownWords = { id, en } as const;
