/** On the phone of whoever is in a building that is being evacuated, or has a drill. */
import type { EvacuationUnderWay } from '@satuatap/shared/live';
import type { Language } from '@satuatap/shared/queue';

const words: Readonly<Record<Language, Readonly<Record<NonNullable<EvacuationUnderWay>, string>>>> = {
  id: {
    real: 'Evakuasi! Tinggalkan gedung lewat tangga dan ikuti petugas ke titik kumpul.',
    drill: 'Latihan evakuasi: tidak ada bahaya. Ikuti petugas ke titik kumpul lewat tangga.',
  },
  en: {
    real: 'Evacuation! Leave the building by the stairs and follow the wardens to the assembly point.',
    drill: 'Evacuation drill: there is no danger. Follow the wardens to the assembly point by the stairs.',
  },
};

interface EvacuationBannerProps {
  readonly underWay: EvacuationUnderWay;
  readonly language: Language;
}

export const EvacuationBanner = ({ underWay, language }: EvacuationBannerProps) =>
  underWay && (
    <p role="alert" className="banner evacuation" data-kind={underWay}>
      {words[language][underWay]}
    </p>
  );
