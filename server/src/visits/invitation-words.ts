/** What a guest reads in her mail, in the language that she was invited in. */
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { atLocal, dateText, timeRangeText } from '@satuatap/shared/time';
import type { Officer } from '../directory/officers.js';
import type { Invitation } from './invitation-table.js';

interface Told {
  readonly config: BuildingConfig;
  readonly invitation: Pick<Invitation, 'from' | 'until' | 'weeklyUntil'>;
  readonly host: Officer;
  readonly name: string;
  readonly note: string;
}

const words = {
  id: {
    title: 'Undangan ke',
    dear: 'Yth.',
    invites: (host: string, agency: string, building: string) =>
      `${host} dari ${agency} mengundang Anda ke ${building}.`,
    when: 'Waktu',
    weekly: 'setiap minggu sampai',
    where: 'Tempat',
    cancelledTitle: 'Undangan dibatalkan:',
    cancelled: (host: string, building: string) =>
      `Undangan Anda dari ${host} ke ${building} dibatalkan. Anda tidak perlu datang.`,
    cancelledThen: (host: string, building: string) =>
      `Undangan Anda dari ${host} ke ${building} dibatalkan untuk waktu di bawah ini. Anda tidak perlu datang saat itu.`,
    cancelledWhen: 'Waktu yang dibatalkan',
    andWeekly: 'dan setiap minggu setelah itu sampai',
    ended: 'Kode dan tautan undangan tidak berlaku lagi untuk Anda.',
    goesOn: 'Undangan untuk minggu-minggu lainnya tetap berlaku.',
    asks: 'Jika ada pertanyaan, hubungi pegawai yang mengundang Anda.',
    note: 'Catatan',
    code: 'Kode undangan',
    how: 'Ketik kode ini di kios, atau tunjukkan di meja penerima tamu. Pegawai langsung diberi tahu bahwa Anda datang.',
  },
  en: {
    title: 'Invitation to',
    dear: 'Dear',
    invites: (host: string, agency: string, building: string) =>
      `${host} of ${agency} invites you to ${building}.`,
    when: 'Time',
    weekly: 'every week until',
    where: 'Place',
    cancelledTitle: 'Invitation cancelled:',
    cancelled: (host: string, building: string) =>
      `Your invitation from ${host} to ${building} is cancelled. You need not come.`,
    cancelledThen: (host: string, building: string) =>
      `Your invitation from ${host} to ${building} is cancelled for the time below. You need not come then.`,
    cancelledWhen: 'Cancelled time',
    andWeekly: 'and every week after that until',
    ended: 'The code and the link of the invitation no longer count for you.',
    goesOn: 'You are still invited in the other weeks.',
    asks: 'If you have a question, ask the person who invited you.',
    note: 'Note',
    code: 'Code of your invitation',
    how: 'Type this code at the kiosk, or show it at the reception desk. Your host is told at once that you are here.',
  },
} as const;

export const invitationTitle = ({ config, invitation }: Told, language: Language): string =>
  `${words[language].title} ${config.name}, ${dateText(invitation.from, config, language)}`;

export function invitationText(told: Told & { readonly code: string }, language: Language): string {
  const { config, invitation, host, name, note, code } = told;
  const { from, until, weeklyUntil } = invitation;
  const say = words[language];
  const agency = agencyName(config, host.agencyId);
  const floor = config.floors.find(({ id }) => id === host.floorId)?.name[language];
  const place = [floor, host.room].filter(Boolean).join(', ');
  const time = `${dateText(from, config, language)}, ${timeRangeText(from, until, config, language)}`;
  const weekly = weeklyUntil === null ? '' : `, ${say.weekly} ${lastDay(weeklyUntil, config, language)}`;
  return [
    `${say.dear} ${name},`,
    '',
    say.invites(host.name, agency, config.name),
    '',
    `${say.when}: ${time}${weekly}`,
    ...(place === '' ? [] : [`${say.where}: ${place}`]),
    ...(note === '' ? [] : [`${say.note}: ${note}`]),
    '',
    `${say.code}: ${code}`,
    say.how,
  ].join('\n');
}

interface Cancelled {
  readonly config: BuildingConfig;
  readonly invitation: Pick<Invitation, 'agencyId' | 'from' | 'until'>;
  /** `null`: is no officer here any more. */
  readonly host: Officer | null;
  readonly name: string;
  /** When she does not come, epoch ms, at least once. */
  readonly times: readonly number[];
  /** At other times. */
  readonly isExpected: boolean;
}

export const cancelledTitle = ({ config, times }: Cancelled, language: Language): string =>
  `${words[language].cancelledTitle} ${config.name}, ${dateText(times[0] ?? 0, config, language)}`;

export function cancelledText(
  { config, invitation, host, name, times, isExpected }: Cancelled,
  language: Language,
): string {
  const { agencyId, from, until } = invitation;
  const say = words[language];
  const agency = agencyName(config, agencyId);
  const [first = from, last = first] = [times[0], times.at(-1)];
  const time = `${dateText(first, config, language)}, ${timeRangeText(first, first + until - from, config, language)}`;
  const weekly = last === first ? '' : `, ${say.andWeekly} ${dateText(last, config, language)}`;
  return [
    `${say.dear} ${name},`,
    '',
    (isExpected ? say.cancelledThen : say.cancelled)(
      host === null ? agency : `${host.name} (${agency})`,
      config.name,
    ),
    '',
    `${say.cancelledWhen}: ${time}${weekly}`,
    '',
    isExpected ? say.goesOn : say.ended,
    say.asks,
  ].join('\n');
}

const agencyName = ({ agencies }: BuildingConfig, agencyId: string): string =>
  agencies.find(({ id }) => id === agencyId)?.name ?? '';

const lastDay = (date: string, config: BuildingConfig, language: Language): string =>
  dateText(atLocal(date, '12:00', config.timeZone), config, language);
