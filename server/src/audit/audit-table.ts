/** The audit log to take along: a row an entry, with the words of both what and who. */
import type { AuditRow } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, Text } from '@satuatap/shared/queue';
import { auditActionWords } from '@satuatap/shared/words';
import type { ExportTable } from '../statistics/export/table.js';

const text = (id: string, en: string): Text => ({ id, en });
const titles: readonly Text[] = [
  text('Waktu', 'Time'),
  text('Pelaku', 'By'),
  text('Nama akun', 'Account'),
  text('Id pelaku', 'Id of who did it'),
  text('Tindakan', 'What'),
  text('Kode tindakan', 'Code'),
  text('Objek', 'Subject'),
  text('Id objek', 'Id of the subject'),
  text('Rincian', 'Facts'),
];
const actorKinds: Readonly<Record<AuditRow['actorKind'], Text>> = {
  system: text('Sistem', 'System'),
  device: text('Perangkat', 'Device'),
  citizen: text('Warga', 'Citizen'),
  staff: text('Petugas', 'Staff'),
};

export function auditTable(
  pages: AsyncIterable<readonly AuditRow[]>,
  { id, timeZone }: BuildingConfig,
  names: ReadonlyMap<string, string>,
  language: Language,
): ExportTable {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  return {
    name: `audit-${id}`,
    columns: titles.map((title, n) => ({ title: title[language], kind: n === 0 ? 'moment' : 'text' })),
    pages: (async function* () {
      for await (const page of pages)
        yield page.map(({ at, actorKind, actorId, action, subject, subjectId, facts }) => [
          clock.format(at),
          actorKinds[actorKind][language],
          names.get(actorId) ?? '',
          actorId,
          auditActionWords(action, language),
          action,
          subject,
          subjectId,
          Object.entries(facts)
            .map(([name, value]) => `${name}=${value}`)
            .join(' '),
        ]);
    })(),
  };
}
