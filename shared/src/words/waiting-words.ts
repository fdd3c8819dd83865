/** What a screen says while it sends something again by itself. */
import type { Problem } from '../contract/index.js';
import type { Language, Text } from '../queue/index.js';

const unanswered: Text = {
  id: 'Server belum menjawab. Mencoba lagi…',
  en: 'The server does not answer yet. Trying again…',
};
const unavailable: Text = {
  id: 'Sistem sedang tidak dapat menyimpan. Mencoba lagi…',
  en: 'The system cannot save at the moment. Trying again…',
};

/** Whether a line is one of these: who waits was not refused, and is not shown so. */
export const saysWaiting = (line: string): boolean =>
  [unanswered, unavailable].some((each) => Object.values(each).includes(line));

/** Whether nobody answered, or a server that could not do it, for want of its database. */
export const waitingWords = ({ status }: Pick<Problem, 'status'>, language: Language): string =>
  (status === 503 || status === 500 ? unavailable : unanswered)[language];
