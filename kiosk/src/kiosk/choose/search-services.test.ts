import { describe, expect, it } from '@jest/globals';
import { serviceOf } from '../../testing/building.js';
import { searchOf } from './search-services.js';

const find = searchOf([
  serviceOf('ktp-cetak', 'Cetak atau ganti KTP-el', { keywords: ['ktp', 'e-ktp', 'ktp hilang'] }),
  serviceOf('kk', 'Kartu Keluarga (KK)', { keywords: ['kk', 'pecah kk'] }),
  serviceOf('akta-lahir', 'Akta kelahiran', {
    keywords: ['akta lahir', 'bayi'],
    documents: [{ id: 'Buku nikah', en: 'Marriage book' }],
  }),
  serviceOf('akta-kematian', 'Akta kematian', { keywords: ['meninggal'] }),
  serviceOf('kia', 'Kartu Identitas Anak (KIA)', { keywords: ['kia'] }),
  serviceOf('uji-berkala', 'Uji berkala kendaraan (KIR)', { keywords: ['uji kir', 'kir'] }),
  serviceOf('lama', 'KTP lama', { keywords: ['ktp'], retired: true }),
]);
const found = (text: string): string[] => find(text).map(({ id }) => id);

describe('the search', () => {
  it.each([
    ['KTP', 'ktp-cetak'],
    ['akta lahir', 'akta-lahir'],
    ['uji kir', 'uji-berkala'],
    ['akte lahr', 'akta-lahir'],
    ['ektp', 'ktp-cetak'],
    ['kartu kelurga', 'kk'],
    ['mau bikin ktp', 'ktp-cetak'],
    ['saya ingin urus akta kematian', 'akta-kematian'],
    ['bay', 'akta-lahir'],
  ])('finds first what "%s" means', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it('takes KIR for KIR and not for KIA', () => {
    expect(found('kir')).toEqual(['uji-berkala']);
  });

  it('finds by a document what no name has', () => {
    expect(found('buku nikah')).toEqual(['akta-lahir']);
  });

  it('goes by the words it knows when one means nothing', () => {
    expect(found('ktp xyzzy')).toEqual(['ktp-cetak']);
  });

  it('finds nothing for nothing, and nothing that is no longer given', () => {
    expect(found('paspor')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('ktp')).not.toContain('lama');
  });
});
