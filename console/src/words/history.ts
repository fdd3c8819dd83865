/** A ticket's events as sentences. Every kind is named: a new one does not compile until it has words. */
import { serviceOf, type BuildingConfig, type Language, type QueueEvent } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { stateWords } from '@satuatap/shared/words';

export interface HistoryFacts {
  readonly config: BuildingConfig;
  readonly language: Language;
}

/** What happened to the ticket, without time and person; `null` for what says nothing about it. */
export function eventText(event: QueueEvent, { config, language }: HistoryFacts): string | null {
  const id = language === 'id';
  const service = (serviceId: string): string => serviceOf(config, serviceId)?.name[language] ?? serviceId;
  const counter = (counterId: string): string =>
    `${id ? 'loket' : 'counter'} ${config.counters.find((each) => each.id === counterId)?.label ?? counterId}`;
  const reason = (list: BuildingConfig['outcomes'], key: string): string =>
    list.find((each) => each.id === key)?.name[language] ?? key;
  switch (event.type) {
    case 'ticket.issued':
      return `${id ? 'Diambil untuk' : 'Taken for'} ${event.serviceIds.map(service).join(', ')}`;
    case 'appointment.booked': {
      const { at } = event.appointment;
      return `${stateWords('booked', language)}: ${service(event.serviceId)}, ${timeText(at, config, language)}`;
    }
    case 'appointment.checkedIn':
      return id ? 'Melapor datang untuk janji temu' : 'Checked in for the appointment';
    case 'appointment.lapsed':
      return stateWords('lapsed', language);
    case 'ticket.looked':
      return `${id ? 'Dilihat di' : 'Looked at by'} ${counter(event.counterId)}`;
    case 'ticket.called':
      return `${id ? 'Dipanggil ke' : 'Called to'} ${counter(event.counterId)}`;
    case 'ticket.recalled':
      return `${id ? 'Dipanggil ulang ke' : 'Called again to'} ${counter(event.counterId)}`;
    case 'ticket.announced':
      return event.how === 'silent' || event.how === 'skipped'
        ? id
          ? 'Tampil di papan tanpa suara'
          : 'Shown at the board without sound'
        : id
          ? 'Terdengar di ruang tunggu'
          : 'Heard in the waiting area';
    case 'ticket.started':
      return `${id ? 'Mulai dilayani di' : 'Service began at'} ${counter(event.counterId)}`;
    case 'ticket.finished': {
      const [done, how] = [stateWords('done', language), reason(config.outcomes, event.outcome)];
      return how === done ? done : `${done}: ${how}`;
    }
    case 'ticket.advanced':
      return id ? 'Menunggu tujuan berikutnya' : 'Waiting for the next stop';
    case 'ticket.missed':
      return event.byRule
        ? id
          ? 'Terlewat: panggilan tidak dijawab'
          : 'Missed: the calls were not answered'
        : stateWords('missed', language);
    case 'ticket.putBack':
      return id ? 'Dikembalikan ke barisan' : 'Put back in line';
    case 'ticket.reinstated':
      return id ? 'Dimasukkan lagi' : 'Brought back';
    case 'ticket.held':
      return `${stateWords('held', language)}: ${reason(config.holdReasons, event.reason)}`;
    case 'ticket.released':
      return id ? 'Dilepaskan ke barisan' : 'Released into the line';
    case 'ticket.transferred':
      return `${id ? 'Dialihkan ke' : 'Transferred to'} ${service(event.to.serviceId)}`;
    case 'ticket.stopAdded':
      return `${id ? 'Tujuan ditambah' : 'Stop added'}: ${service(event.serviceId)}`;
    case 'ticket.stopDropped':
      return id ? 'Tujuan dihapus' : 'Stop dropped';
    case 'ticket.priorityChanged': {
      const known = config.priorityClasses.find((each) => each.id === event.priority)?.name[language];
      return `${id ? 'Prioritas' : 'Priority'}: ${known ?? (id ? 'tidak ada' : 'none')}`;
    }
    case 'ticket.cancelled':
      return `${stateWords('cancelled', language)}${event.reason ? `: ${event.reason}` : ''}`;
    case 'action.undone':
      return id ? 'Tindakan terakhir diurungkan' : 'The last action was undone';
    case 'day.opened':
    case 'day.configured':
    case 'day.closed':
    case 'counter.opened':
    case 'counter.paused':
    case 'counter.resumed':
    case 'counter.closed':
    case 'counter.lent':
    case 'counter.loanEnded':
    case 'line.stopped':
    case 'line.reopened':
      return null;
  }
}
