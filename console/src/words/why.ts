/** The explained order: why a ticket was called before others, in plain words. */
import type { BuildingConfig, CallReason, Language, Service } from '@satuatap/shared/queue';

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
  const promise = `${percent(share)} ${id ? 'dari janji' : 'of its promise of'} ${service.targetMinutes} ${id ? 'menit' : 'minutes'}`;
  const most = passedOver.every((each) => each.share <= share);
  const first = {
    next: id
      ? `Menurut giliran: waktu tunggunya sudah ${promise}, ${most ? 'yang terbanyak saat itu' : 'dan ia didahulukan: ditempatkan di depan, atau layanan loket ini sendiri'}.`
      : `In turn: it had used up ${promise}, ${most ? 'the most at that moment' : 'and it goes ahead: put to the head, or a service of this counter itself'}.`,
    chosen: id
      ? `Dipilih petugas; waktu tunggunya ${promise}.`
      : `Chosen by the officer; it had used up ${promise}.`,
    looked: id
      ? `Dilihat dahulu oleh petugas; waktu tunggunya ${promise}.`
      : `The officer had looked at it first; it had used up ${promise}.`,
  }[how];
  const said = [first];
  const known = config.priorityClasses.find((each) => each.id === priority);
  if (known) {
    const pace = new Intl.NumberFormat(id ? 'id-ID' : 'en-GB').format(known.pace);
    said.push(
      id
        ? `Prioritas ${known.name.id}: waktunya dihitung ${pace} kali lebih cepat.`
        : `Priority ${known.name.en}: its time counts ${pace} times as fast.`,
    );
  }
  if (rank === 'help')
    said.push(id ? 'Loket ini membantu layanan tersebut.' : 'This counter helps out with that service.');
  if (passedOverCount > 0) {
    const named = passedOver.map((each) => `${each.number} (${percent(each.share)})`).join(', ');
    const rest = passedOverCount - passedOver.length;
    const others = rest > 0 ? (id ? `, dan ${rest} lagi` : `, and ${rest} more`) : '';
    said.push(
      id
        ? `Datang lebih dahulu${most ? ' tetapi janjinya lebih longgar' : ' dan dilewati'}: ${named}${others}.`
        : `Came earlier ${most ? 'but with more of the promise left' : 'and were passed over'}: ${named}${others}.`,
    );
  } else
    said.push(
      id ? 'Tidak ada yang datang lebih dahulu dan dilewati.' : 'Nobody who came earlier was passed over.',
    );
  return said;
}
