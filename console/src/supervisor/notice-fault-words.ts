/** What keeps notices from going out, in words. */
export const noticeFaultWords = {
  id: {
    title: 'Pemberitahuan yang tidak terkirim',
    hint: 'Tujuh hari terakhir. Pegawai tetap diberi tahu di layarnya, tamu undangan tidak. Beri tahu petugas TI.',
    channel: 'Lewat',
    why: 'Sebab',
    notices: 'Banyaknya',
    newest: 'Terakhir',
    channels: { mail: 'Surel', push: 'Peramban' },
    faults: {
      refused: 'Server surel menolak penerima atau isinya',
      account: 'Server surel menolak akun pengirim',
      busy: 'Server surel terus meminta dicoba lagi',
      unreached: 'Server tujuan tidak terjangkau',
      expired: 'Waktunya lewat sebelum dapat dikirim',
      killed: 'Server berhenti saat mengirim; tidak diketahui apakah sampai',
      unsubscribed: 'Peramban penerima tidak lagi menerima',
      host: 'Layanan peramban itu tidak diizinkan di sini',
      pushRefused: 'Layanan peramban menolak',
      other: 'Gangguan lain',
    },
  },
  en: {
    title: 'Notices that did not go out',
    hint: 'The last seven days. Officers are still told on their screens, invited guests are not. Tell your IT staff.',
    channel: 'By',
    why: 'Why',
    notices: 'How many',
    newest: 'Last',
    channels: { mail: 'E-mail', push: 'Browser' },
    faults: {
      refused: 'The mail server refused the recipient or the words',
      account: "The mail server refused the sender's account",
      busy: 'The mail server kept asking to try again',
      unreached: 'The server it goes to cannot be reached',
      expired: 'Its time was over before it could be sent',
      killed: 'Our server ended while it sent; nobody knows whether it arrived',
      unsubscribed: "The recipient's browser takes none any more",
      host: "That browser's service is not allowed here",
      pushRefused: "The browser's service refused it",
      other: 'Another fault',
    },
  },
} as const;

type Fault = keyof (typeof noticeFaultWords)['id']['faults'];

const named: Readonly<Record<string, Fault>> = {
  EAUTH: 'account',
  'smtp-535': 'account',
  expired: 'expired',
  killed: 'killed',
  'push-unsubscribed': 'unsubscribed',
  'push-404': 'unsubscribed',
  'push-410': 'unsubscribed',
  'push-host': 'host',
};

/** @param code as the server has it: of the mail server, the browser's service, the network, or ours */
export function noticeFault(code: string): Fault {
  const own = named[code];
  if (own) return own;
  if (code.startsWith('smtp-4')) return 'busy';
  if (code.startsWith('smtp-')) return 'refused';
  if (/^push-\d/.test(code)) return 'pushRefused';
  // The codes of Node and of nodemailer: ECONNREFUSED, ETIMEDOUT, EDNS, ESOCKET …
  return /^E[A-Z]/.test(code) ? 'unreached' : 'other';
}
