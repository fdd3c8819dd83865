/** A picture for each service, found by its words: who cannot read the name finds the picture. */
import type { Service } from '@satuatap/shared/queue';
import {
  Baby,
  Banknote,
  Building2,
  CarFront,
  Construction,
  FileText,
  Flame,
  GraduationCap,
  FileCheck,
  HandHeart,
  Heart,
  House,
  IdCard,
  Leaf,
  MapPinned,
  Megaphone,
  TreePalm,
  ScrollText,
  ShieldCheck,
  Smartphone,
  SquareParking,
  Stamp,
  Stethoscope,
  Store,
  Trash2,
  TreePine,
  Trophy,
  Truck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { createElement } from 'react';

/** The first that fits wins, so the narrower words stand before the wider ones. */
const pictures: readonly (readonly [RegExp, LucideIcon])[] = [
  [/ktp digital|\bikd\b/, Smartphone],
  [/\bkia\b|kartu anak|akta lahir|kelahiran/, Baby],
  [/\bktp\b/, IdCard],
  [/kartu keluarga|\bwaris/, Users],
  [/kematian/, ScrollText],
  [/nikah/, Heart],
  [/pindah/, Truck],
  [/\bpkl\b|kaki lima|\bnib\b|\bikm\b|siinas|usaha pariwisata/, Store],
  [/pengaduan|\baduan|reklame/, Megaphone],
  [/pajak|\bpbb\b|bphtb/, Banknote],
  [/nakes|kesehatan/, Stethoscope],
  [/rusun|bedah rumah|rumah tidak layak/, House],
  [/\bpbg\b|\bpsu\b|bangunan/, Building2],
  [/tata ruang|\bkkpr\b/, MapPinned],
  [/jalan rusak|drainase|andalalin/, Construction],
  [/parkir/, SquareParking],
  [/\bkir\b|uji|trayek/, CarFront],
  [/bencana/, Flame],
  [/tidak mampu|bantuan/, HandHeart],
  [/legalisir|pengantar/, Stamp],
  [/penelitian|magang/, GraduationCap],
  [/halal/, ShieldCheck],
  [/olahraga|atlet|klub/, Trophy],
  [/wisata|acara/, TreePalm],
  [/sampah/, Trash2],
  [/pohon/, TreePine],
  [/lingkungan/, Leaf],
  [/izin/, FileCheck],
];

function iconOf({ id, name, keywords }: Pick<Service, 'id' | 'name' | 'keywords'>): LucideIcon {
  const said = [id, name.id, ...keywords].join(' ').toLowerCase();
  return pictures.find(([pattern]) => pattern.test(said))?.[1] ?? FileText;
}

export const ServiceIcon = ({ service }: { service: Service }) => (
  <span className="picture">{createElement(iconOf(service), { 'aria-hidden': true })}</span>
);
