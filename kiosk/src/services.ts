/** What a kiosk says of each service: whether it can be had now, and if not, why and when. */
import {
  availability,
  forecast,
  type BuildingConfig,
  type Day,
  type Language,
  type Service,
} from '@satuatap/shared/queue';
import { dateText, nextOpening, timeText, waitRangeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import MiniSearch from 'minisearch';
import { words } from './words.js';

export interface ServiceState {
  readonly open: boolean;
  /** Wait and people ahead, or why not and until when. */
  readonly text: string;
  readonly ahead: number;
  readonly wait: string;
}

export function serviceStates(
  day: Day,
  config: BuildingConfig,
  language: Language,
  now: number,
): ReadonlyMap<string, ServiceState> {
  const say = words[language];
  const expected = forecast(day, now);
  return new Map<string, ServiceState>(
    config.services.map(({ id }) => {
      const state = availability(day, id, now);
      const { ahead = 0, waitMs = null } = expected.services[id] ?? {};
      const wait = waitRangeText(waitMs, language);
      if (state.open) return [id, { open: true, ahead, wait, text: `${say.ahead(ahead)} · ${wait}` }];
      const why = refusalWords(state.code, language, state.facts ?? {}, config);
      const next = nextOpening(config, id, now);
      const when =
        next && state.code !== 'service-on-break'
          ? ` ${say.opensAt}: ${dateText(next.opensAt, config, language)}, ${timeText(next.opensAt, config, language)}.`
          : '';
      return [id, { open: false, ahead, wait, text: `${why}${when}` }];
    }),
  );
}

export type Search = (text: string) => readonly Service[];

/** Finds services by their names, other words and documents, also with typing mistakes. */
export function searchOf(services: readonly Service[]): Search {
  const index = new MiniSearch<{ id: string; name: string; keywords: string; documents: string }>({
    fields: ['name', 'keywords', 'documents'],
    searchOptions: { prefix: true, fuzzy: 0.25, boost: { keywords: 3, name: 2 }, combineWith: 'AND' },
  });
  index.addAll(
    services.map(({ id, name, keywords, documents }) => ({
      id,
      name: `${name.id} ${name.en}`,
      keywords: keywords.join(' '),
      documents: documents.map((each) => `${each.id} ${each.en}`).join(' '),
    })),
  );
  const byId = new Map(services.map((service) => [service.id, service]));
  return (text) => index.search(text).flatMap(({ id }) => byId.get(id as string) ?? []);
}
