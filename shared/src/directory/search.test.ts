import { describe, expect, it } from '@jest/globals';
import { findOfficers, type Findable } from './search.js';

const officer = (name: string, more: Partial<Findable> = {}): Findable & { name: string } => ({
  agencyId: 'dukcapil',
  title: 'Staf',
  tasks: [],
  room: '',
  extension: '',
  ...more,
  name,
});
const names = (found: readonly Findable[]): unknown[] => found.map(({ name }) => name);
const agencyNames = (id: string): string[] =>
  id === 'dukcapil' ? ['Dinas Kependudukan dan Pencatatan Sipil', 'Dukcapil'] : ['Badan Pendapatan Daerah'];

const sri = officer('Dra. Sri Wahyuni, M.Si.', {
  title: 'Kepala Seksi Identitas',
  tasks: ['Akta kelahiran', 'KTP hilang'],
  room: 'R. 2.04',
  extension: '2104',
});
const rahayu = officer('Rahayu Aktaria', { agencyId: 'bapenda', title: 'Juru bayar', tasks: ['PBB'] });
const jose = officer('José Kelana', { tasks: ['Pindah datang'] });
const all = [rahayu, jose, sri];
const find = (query: string): unknown[] => names(findOfficers(all, query, agencyNames));

describe('the search of officers', () => {
  it('finds by name, title, task, agency, room and extension', () => {
    for (const query of ['wahyuni', 'identitas', 'ktp hilang', '2104', '2.04', 'kepala dukcapil'])
      expect([query, find(query)]).toEqual([query, [sri.name]]);
    expect(find('pendapatan')).toEqual([rahayu.name]);
  });

  it('takes no notice of case, marks, punctuation and order', () => {
    expect(find('KELANA jose')).toEqual([jose.name]);
    expect(find('m.si sri')).toEqual([sri.name]);
    expect(find('  ')).toEqual(names(all));
  });

  it('wants every word, and puts the name before the task, and whole words before parts', () => {
    expect(find('sri bapenda')).toEqual([]);
    expect(find('akta')).toEqual([rahayu.name, sri.name]);
    const parts = [officer('Wulandari'), officer('Ani Dari'), officer('Darian')];
    expect(names(findOfficers(parts, 'dari', agencyNames))).toEqual(['Ani Dari', 'Darian', 'Wulandari']);
  });

  it('does not find by what is not told', () => {
    const hidden = { agencyId: 'dukcapil', name: null, title: 'Kepala Seksi', tasks: [], room: null };
    expect(findOfficers([hidden], 'sri', agencyNames)).toEqual([]);
    expect(findOfficers([hidden], 'null', agencyNames)).toEqual([]);
    expect(findOfficers([hidden], 'kepala', agencyNames)).toEqual([hidden]);
  });
});
