/** The explained order: why a ticket was called before others, in plain words. */
import {
  passedOverLimit,
  type BuildingConfig,
  type CallReason,
  type Language,
  type Service,
} from '@satuatap/shared/queue';
import { durationText, locales } from '@satuatap/shared/time';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export interface CallFacts {
  readonly why: CallReason;
  readonly service: Service;
  /** Class id of the ticket's priority. */
  readonly priority: string | null;
}

/** Sentences, the reason first; `passedOver` tickets are named with their shares. */
export function whyText(
  { why, service, priority }: CallFacts,
  config: BuildingConfig,
  language: Language,
): string[] {
  const id = language === 'id';
  const { how, share, rank, passedOver, passedOverCount } = why;
  const promised = durationText(service.targetMinutes * 60_000, language);
  const used = id
    ? `${percent(share)} dari janji ${promised}`
    : `${percent(share)} of the promised ${promised}`;
  const most = passedOver.every((each) => each.share <= share);
  const first = {
    next: most
      ? id
        ? `Menurut giliran: saat dipanggil, nomor ini paling mendesak. Waktu tunggunya sudah ${used}.`
        : `In turn: when it was called it was the most urgent. It had waited ${used}.`
      : id
        ? `Didahulukan, karena diletakkan di depan barisan atau karena layanan utama loket ini. Waktu tunggunya ${used}.`
        : `It went ahead, as it was put to the head of the line or is for this counter's own service. It had waited ${used}.`,
    chosen: id
      ? `Dipilih sendiri oleh petugas. Waktu tunggunya ${used}.`
      : `The officer chose it. It had waited ${used}.`,
    looked: id
      ? `Sudah dilihat dahulu oleh petugas, lalu dipanggil. Waktu tunggunya ${used}.`
      : `The officer had looked at it first. It had waited ${used}.`,
  }[how];
  const said = [first];
  const known = config.priorityClasses.find((each) => each.id === priority);
  if (known) {
    const pace = new Intl.NumberFormat(locales[id ? 'id' : 'en']).format(known.pace);
    said.push(
      id
        ? `Prioritas ${known.name.id}: waktunya dihitung ${pace} kali lebih cepat.`
        : `Priority ${known.name.en}: its time counts ${pace} times as fast.`,
    );
  }
  if (rank === 'help')
    said.push(id ? 'Loket ini membantu layanan tersebut.' : 'This counter helps out with that service.');
  if (passedOverCount === 0) {
    said.push(
      id ? 'Tidak ada yang datang lebih dahulu dan dilewati.' : 'Nobody who came earlier was passed over.',
    );
    return said;
  }
  const named = passedOver.map((each) => `${each.number} (${percent(each.share)})`).join(', ');
  const rest = passedOverCount - passedOver.length;
  const atLeast = passedOverCount < passedOverLimit ? '' : id ? 'sedikitnya ' : 'at least ';
  const others = rest > 0 ? (id ? `, dan ${atLeast}${rest} lagi` : `, and ${atLeast}${rest} more`) : '';
  const [then, also] =
    how !== 'next'
      ? [' atau lebih mendesak, tetapi dilewati', 'or were more urgent, and were passed over']
      : most
        ? [' tetapi belum semendesak itu', 'but were not as urgent yet']
        : [' dan dilewati', 'and were passed over'];
  said.push(
    id ? `Datang lebih dahulu${then}: ${named}${others}.` : `Came earlier ${also}: ${named}${others}.`,
  );
  return said;
}
