/** What happened in a hall as sentences, whoever it happened to: for a day that is looked at again. */
import {
  get,
  serviceOf,
  type BuildingConfig,
  type Day,
  type Language,
  type QueueEvent,
} from '@satuatap/shared/queue';
import { eventText } from './history.js';

/** Those that are of no one ticket. */
type HallEvent = Exclude<QueueEvent, { readonly ticketId: number }>;

const isOfTicket = (event: QueueEvent): event is Exclude<QueueEvent, HallEvent> => 'ticketId' in event;

export interface Happening {
  /** A number or a counter; empty for what concerns the whole building. */
  readonly who: string;
  readonly what: string;
}

/** @param day the day after the event */
export function happeningOf(event: QueueEvent, day: Day, language: Language): Happening | null {
  const { config } = day;
  if (!config) return null;
  if (isOfTicket(event)) {
    const what = eventText(event, { config, language });
    const ticket = get(day.tickets, event.ticketId);
    return what === null ? null : { who: ticket?.number ?? '', what };
  }
  return ofHall(event, config, language);
}

function ofHall(event: HallEvent, config: BuildingConfig, language: Language): Happening {
  const id = language === 'id';
  const whole = (inId: string, inEn: string): Happening => ({ who: '', what: id ? inId : inEn });
  const atCounter = (counterId: string, inId: string, inEn: string): Happening => ({
    who: `${id ? 'Loket' : 'Counter'} ${config.counters.find((each) => each.id === counterId)?.label ?? counterId}`,
    what: id ? inId : inEn,
  });
  const ofLine = (serviceId: string, inId: string, inEn: string): Happening => ({
    who: serviceOf(config, serviceId)?.name[language] ?? serviceId,
    what: id ? inId : inEn,
  });
  switch (event.type) {
    case 'day.opened':
      return whole('Hari layanan dimulai', 'The service day began');
    case 'day.configured':
      return whole('Pengaturan gedung berubah', 'The settings of the building changed');
    case 'day.closed':
      return whole('Hari layanan berakhir', 'The service day ended');
    case 'counter.opened':
      return event.takenOverFrom === null
        ? atCounter(event.counterId, 'Buka', 'Opened')
        : atCounter(event.counterId, 'Diambil alih petugas lain', 'Taken over by another officer');
    case 'counter.paused': {
      const reason = config.pauseReasons.find((each) => each.id === event.reason)?.name;
      return atCounter(
        event.counterId,
        `Jeda: ${reason?.id ?? event.reason}`,
        `Paused: ${reason?.en ?? event.reason}`,
      );
    }
    case 'counter.resumed':
      return atCounter(event.counterId, 'Buka lagi', 'Open again');
    case 'counter.closed':
      return atCounter(event.counterId, 'Tutup', 'Closed');
    case 'counter.lent': {
      const service = serviceOf(config, event.serviceId)?.name;
      return atCounter(
        event.counterId,
        `Membantu layanan ${service?.id ?? event.serviceId}`,
        `Helps out with ${service?.en ?? event.serviceId}`,
      );
    }
    case 'counter.loanEnded': {
      const service = serviceOf(config, event.serviceId)?.name;
      return atCounter(
        event.counterId,
        `Tidak lagi membantu layanan ${service?.id ?? event.serviceId}`,
        `No longer helps out with ${service?.en ?? event.serviceId}`,
      );
    }
    case 'line.stopped':
      return ofLine(
        event.serviceId,
        `Barisan dihentikan: ${event.reason}`,
        `The line was stopped: ${event.reason}`,
      );
    case 'line.reopened':
      return ofLine(event.serviceId, 'Barisan dibuka lagi', 'The line is open again');
    case 'action.undone':
      return {
        who: event.tickets.map(({ number }) => number).join(', '),
        what: id ? 'Tindakan terakhir diurungkan' : 'The last action was undone',
      };
  }
}
