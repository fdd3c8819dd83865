/** On the phone of whoever is, or may be, in a building that is being evacuated, or has a drill. */
import type { EvacuationAnswer } from '@satuatap/shared/contract';
import type { EvacuationUnderWay } from '@satuatap/shared/live';
import type { Language } from '@satuatap/shared/queue';
import { usePolled } from './use-polled.js';

type Words = Readonly<Record<NonNullable<EvacuationUnderWay>, string>>;

const words: Readonly<Record<Language, Words>> = {
  id: {
    real: 'Evakuasi! Tinggalkan gedung lewat tangga dan ikuti petugas ke titik kumpul.',
    drill: 'Latihan evakuasi: tidak ada bahaya. Ikuti petugas ke titik kumpul lewat tangga.',
  },
  en: {
    real: 'Evacuation! Leave the building by the stairs and follow the wardens to the assembly point.',
    drill: 'Evacuation drill: there is no danger. Follow the wardens to the assembly point by the stairs.',
  },
};

/** For whoever may as well be at home. */
const wordsFromAfar: Readonly<Record<Language, Words>> = {
  id: {
    real: 'Evakuasi! Gedung ini sedang dikosongkan. Jika Anda di dalam, keluarlah lewat tangga dan ikuti petugas ke titik kumpul. Jika belum di dalam, jangan masuk dulu.',
    drill:
      'Latihan evakuasi sedang berlangsung di gedung ini: tidak ada bahaya. Jika Anda di dalam, ikuti petugas ke titik kumpul lewat tangga.',
  },
  en: {
    real: 'Evacuation! This building is being emptied. If you are inside, leave by the stairs and follow the wardens to the assembly point. If you are not, do not come in yet.',
    drill:
      'There is an evacuation drill in this building: there is no danger. If you are inside, follow the wardens to the assembly point by the stairs.',
  },
};

interface EvacuationBannerProps {
  readonly underWay: EvacuationUnderWay;
  readonly language: Language;
  /** Who reads it may as well not be inside. */
  readonly isAfar?: boolean;
}

export const EvacuationBanner = ({ underWay, language, isAfar = false }: EvacuationBannerProps) =>
  underWay && (
    <p role="alert" className="banner evacuation" data-kind={underWay}>
      {(isAfar ? wordsFromAfar : words)[language][underWay]}
    </p>
  );

const everyMs = 10_000;
/** It names nobody. */
const asItIs = (answer: EvacuationAnswer): EvacuationAnswer => answer;

interface BuildingEvacuationProps {
  readonly buildingId: string;
  readonly language: Language;
}

/** On a page that whoever means to come has, which hears nothing else of the building. */
export function BuildingEvacuation({ buildingId, language }: BuildingEvacuationProps) {
  const path = `/buildings/${buildingId}/evacuations/under-way`;
  const { page } = usePolled<EvacuationAnswer>(path, everyMs, asItIs);
  return <EvacuationBanner underWay={page?.evacuation ?? null} language={language} isAfar />;
}
