import { describe, expect, it } from '@jest/globals';
import type { Agency } from '@satuatap/shared/queue';
import { officerOf } from '../testing/visits.js';
import { findHosts } from './find-hosts.js';

const agencies: readonly Agency[] = [
  { id: 'dukcapil', name: 'Dinas Kependudukan', short: 'Dukcapil' },
  { id: 'dinkes', name: 'Dinas Kesehatan', short: 'Dinkes' },
];
const rina = officerOf('rina', 'Rina Wati');
const officers = [
  { ...rina, presence: { ...rina.presence, state: 'out' as const } },
  { ...rina, id: 'rini', name: 'Rini Wati', tasks: ['akta'] },
  { ...rina, id: 'joko', name: 'Joko Susilo', agencyId: 'dinkes', tasks: ['rina'] },
];
const found = (text: string, options = {}): string[] =>
  findHosts(text, officers, agencies, options).map((host) =>
    host.kind === 'officer' ? host.officer.id : `agency ${host.agency.id}`,
  );

describe('finding whom a visitor meets', () => {
  it('finds as the directory does, and of those who fit alike first who is in', () => {
    expect(found('wati')).toEqual(['rini', 'rina']);
    expect(found('rina')).toEqual(['rina', 'joko']);
    expect(found('kesehatan')).toEqual(['joko']);
    expect(found('  ')).toEqual([]);
    expect(found('nobody')).toEqual([]);
  });

  it('offers agencies last where they may be visited, and leaves them room', () => {
    expect(found('dinas', { agencies })).toEqual([
      'rini',
      'joko',
      'rina',
      'agency dukcapil',
      'agency dinkes',
    ]);
    expect(found('dinas', { agencies, most: 3 })).toEqual(['rini', 'agency dukcapil', 'agency dinkes']);
  });
});
