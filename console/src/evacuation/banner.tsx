/** On every staff screen of a building that is being evacuated, and where several are looked at. */
import type { EvacuationUnderWay } from '@satuatap/shared/live';
import type { Language } from '@satuatap/shared/queue';
import './banner.css';

interface BannerProps {
  readonly underWay: EvacuationUnderWay;
  readonly language: Language;
  /** Where several are looked at. */
  readonly building?: string;
  /** `null`: she works not with the list. */
  readonly onOpen: (() => void) | null;
}

const texts = {
  id: {
    real: 'Evakuasi! Kosongkan gedung, antar warga ke titik kumpul lewat tangga.',
    drill: 'Latihan evakuasi. Antar warga ke titik kumpul lewat tangga.',
    open: 'Buka daftar',
  },
  en: {
    real: 'Evacuation! Leave the building and bring citizens to the assembly point by the stairs.',
    drill: 'Evacuation drill. Bring citizens to the assembly point by the stairs.',
    open: 'Open the list',
  },
} satisfies Record<Language, object>;

export function EvacuationBanner({ underWay, language, building, onOpen }: BannerProps) {
  if (underWay === null) return null;
  const say = texts[language];
  return (
    <div role="alert" className="evacuation-banner" data-kind={underWay}>
      <span>
        {building && `${building}: `}
        {say[underWay]}
      </span>
      {onOpen && (
        <button type="button" onClick={onOpen}>
          {say.open}
        </button>
      )}
    </div>
  );
}
