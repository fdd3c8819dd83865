/** What a kiosk says of each service: whether it can be had now, and if not, why and when. */
import { availability, forecast, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import { calendarFor, dateText, localDate, nextOpening, timeText } from '@satuatap/shared/time';
import { newcomerEstimate, waitText, type Seen, type SteadyRanges } from '@satuatap/shared/wait';
import { closedWords } from '@satuatap/shared/words';
import { words } from './words.js';

interface ServiceState {
  readonly open: boolean;
  /** Why not, and when again; empty while it is open. */
  readonly why: string;
  readonly ahead: number;
  readonly wait: string;
}
export type ServiceStates = ReadonlyMap<string, ServiceState>;

export function serviceStates(
  view: Seen,
  config: BuildingConfig,
  language: Language,
  now: number,
  ranges: SteadyRanges,
): ServiceStates {
  const { day } = view;
  const expected = forecast(day, now);
  return new Map<string, ServiceState>(
    config.services.map(({ id }) => {
      const state = availability(day, id, now);
      const plain = expected.services[id];
      const wait = waitText(newcomerEstimate(view, id, plain, now), language, { ranges, key: id });
      const why = state.open
        ? ''
        : [
            closedWords(state.code, language, state.facts ?? {}, config),
            // These say the time themselves.
            state.code === 'service-on-break' || state.code === 'service-not-yet-open'
              ? ''
              : opensAgain(config, id, language, now),
          ]
            .filter((part) => part !== '')
            .join(' ');
      return [id, { open: state.open, ahead: plain?.ahead ?? 0, wait, why }];
    }),
  );
}

function opensAgain(config: BuildingConfig, serviceId: string, language: Language, now: number): string {
  const next = nextOpening(config, serviceId, now);
  if (!next) return '';
  const { opensAt } = next;
  return `${words[language].opensAt}: ${dateText(opensAt, config, language)}, ${timeText(opensAt, config, language)}.`;
}

/** When a building gives the service, for somebody who would go there: today until when, or from when. */
export function whenGiven(
  config: BuildingConfig,
  serviceId: string,
  language: Language,
  now: number,
): string {
  const say = words[language];
  const schedule = calendarFor(config, localDate(now, config.timeZone)).services[serviceId];
  const rest =
    schedule?.state === 'open' &&
    schedule.breaks.find(({ from, to, issue }) => !issue && from <= now && now < to);
  if (rest) return say.openAgain(timeText(rest.to, config, language));
  if (schedule?.state === 'open' && schedule.opensAt <= now && now < schedule.lastTicketAt)
    return say.openToday(timeText(schedule.lastTicketAt, config, language));
  const next = nextOpening(config, serviceId, now);
  return next
    ? say.opens(dateText(next.opensAt, config, language), timeText(next.opensAt, config, language))
    : '';
}
