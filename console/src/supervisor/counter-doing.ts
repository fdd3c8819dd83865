/** What a counter does, and for how long. */
import { get, type Counter, type Ticket } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import type { HallTools } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';

interface Doing {
  /** As a style sheet may ask for it. */
  readonly state: string;
  readonly ticket: Ticket | undefined;
  /** "Dipanggil · 4 mnt" */
  readonly text: string;
}

type Hall = Pick<HallTools, 'view' | 'config' | 'language' | 'say' | 'now'>;

export function counterDoing({ id }: Counter, { view, config, language, say, now }: Hall): Doing {
  const counter = view.day.counters[id];
  if (!counter || counter.state === 'closed')
    return { state: 'closed', ticket: undefined, text: say.closedState };
  const { current, state, pauseReason, since, idleSince } = counter;
  const ticket = current ? get(view.day.tickets, current.ticketId) : undefined;
  const stop = current ? ticket?.stops[current.stop] : undefined;
  const text = (what: string, from: number): string => `${what} · ${shortDuration(now - from, language)}`;
  if (stop) {
    const doing = text(stateWords(stop.state, language), stop.servingSince ?? stop.calledAt ?? now);
    return { state: stop.state, ticket, text: state === 'paused' ? `${doing} · ${say.thenPause}` : doing };
  }
  const reason = config.pauseReasons.find((each) => each.id === pauseReason)?.name[language];
  return {
    state,
    ticket,
    text:
      state === 'paused'
        ? text(reason ? `${say.pausedState}: ${reason}` : say.pausedState, since)
        : text(say.idle, Math.max(since, idleSince ?? 0)),
  };
}
