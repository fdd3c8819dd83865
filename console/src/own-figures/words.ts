const id = {
  title: 'Angka saya',
  onlyYou: 'Hanya Anda yang dapat melihat angka ini.',
  period: 'Periode',
  today: 'Hari ini',
  week: '7 hari',
  month: '30 hari',
  away: 'Server tidak menjawab.',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  title: 'My figures',
  onlyYou: 'Nobody but you can see these figures.',
  period: 'Period',
  today: 'Today',
  week: '7 days',
  month: '30 days',
  away: 'The server does not answer.',
};

export const ownWords = { id, en } as const;
