/** The columns of a file of officers, and how people may head them. */
import { spelled } from '@satuatap/shared/directory';

export const columns = {
  name: { title: 'Nama', longest: 120, needed: true, also: ['nama lengkap', 'name'] },
  agency: { title: 'Instansi', longest: 120, needed: true, also: ['opd', 'dinas', 'agency'] },
  title: { title: 'Jabatan', longest: 160, needed: true, also: ['title', 'office'] },
  tasks: { title: 'Tugas', longest: 600, needed: false, also: ['tugas pokok', 'layanan', 'tasks'] },
  floor: { title: 'Lantai', longest: 60, needed: false, also: ['floor'] },
  room: { title: 'Ruang', longest: 60, needed: false, also: ['ruangan', 'room'] },
  extension: { title: 'Ekstensi', longest: 30, needed: false, also: ['pesawat', 'telepon', 'extension'] },
  email: { title: 'Surel', longest: 200, needed: false, also: ['email', 'e mail'] },
  account: { title: 'Akun', longest: 60, needed: false, also: ['account'] },
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

export const columnOf = (heading: string): Column | null => {
  const text = spelled(heading);
  return (
    columnNames.find((name) => [columns[name].title.toLowerCase(), ...columns[name].also].includes(text)) ??
    null
  );
};

/** Whether what cannot be read as a CSV at least begins like one of officers, in a line that somebody may have typed. */
export const hasHeading = (text: string): boolean => {
  const [heading = ''] = text.slice(0, 2000).split(/\r?\n/, 1);
  return heading.split(/[;,\t]/).some((cell) => columnOf(cell.replaceAll(/["\uFEFF]/g, '')) !== null);
};

/** Tasks stand in one cell. */
export const tasksIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;|\n]/)
      .map((task) => task.trim())
      .filter((task) => task !== ''),
  ),
];
export const mostTasks = 20;
export const longestTask = 80;
