import { insideKinds, type Crowd } from '@satuatap/shared/occupancy';
import { useHall } from '../hall/hall-screen.js';
import { occupancyWords } from './words.js';

/** "12 pengantre, 3 pegawai, −2 menurut hitungan". */
export function KindsText({ crowd }: { readonly crowd: Crowd }) {
  const { language } = useHall();
  const say = occupancyWords[language];
  const parts = insideKinds.flatMap((kind) => {
    const people = crowd.byKind[kind];
    if (people === 0) return [];
    const sign = kind === 'counted' ? (people > 0 ? '+' : '−') : '';
    return [`${sign}${Math.abs(people)} ${say.kinds[kind](people)}`];
  });
  return <>{parts.join(', ')}</>;
}
