/** What a guest reads in her mail, in the language that she was invited in. */
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { dateText, timeRangeText } from '@satuatap/shared/time';
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
  const agency = config.agencies.find(({ id }) => id === host.agencyId)?.name ?? '';
  const floor = config.floors.find(({ id }) => id === host.floorId)?.name[language];
  const place = [floor, host.room].filter(Boolean).join(', ');
  const time = `${dateText(from, config, language)}, ${timeRangeText(from, until, config, language)}`;
  return [
    `${say.dear} ${name},`,
    '',
    say.invites(host.name, agency, config.name),
    '',
    `${say.when}: ${time}${weeklyUntil === null ? '' : `, ${say.weekly} ${weeklyUntil}`}`,
    ...(place === '' ? [] : [`${say.where}: ${place}`]),
    ...(note === '' ? [] : [`${say.note}: ${note}`]),
    '',
    `${say.code}: ${code}`,
    say.how,
  ].join('\n');
}
