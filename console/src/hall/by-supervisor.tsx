/** Tells an officer what somebody else did to her counter, and who: else it would only look broken. */
import { serviceOf, type CounterState, type QueueEvent } from '@satuatap/shared/queue';
import { useEffect, useRef, useState } from 'react';
import type { Words } from '../words/index.js';
import { useHall } from './hall-screen.js';

const done: Partial<Record<QueueEvent['type'], keyof Words>> = {
  'counter.opened': 'wasOpened',
  'counter.paused': 'wasPaused',
  'counter.resumed': 'wasResumed',
  'counter.closed': 'wasClosed',
  'counter.lent': 'wasLent',
  'counter.loanEnded': 'loanWasEnded',
  'action.undone': 'wasUndone',
};

interface Told {
  readonly counterId: string;
  readonly by: string;
  readonly what: keyof Words;
  readonly serviceId: string | null;
}

export function BySupervisor({ own }: { readonly own: CounterState | undefined }) {
  const { client, session, config, names, language, say } = useHall();
  const [told, setTold] = useState<Told | null>(null);
  const mine = useRef<string | null>(null);
  useEffect(
    () =>
      client.onEvents((events, day) => {
        for (const event of events) {
          const by = event.by.kind === 'staff' ? event.by.id : session.staffId;
          const what = done[event.type];
          const counterId = counterOf(event, mine.current, session.staffId);
          if (counterId === null || what === undefined) continue;
          const serviceId = 'serviceId' in event ? event.serviceId : null;
          setTold(by === session.staffId ? null : { counterId, by, what, serviceId });
        }
        const at = Object.values(day.counters).find(
          ({ officerId, state }) => officerId === session.staffId && state !== 'closed',
        );
        mine.current = at?.id ?? null;
      }),
    [client, session.staffId],
  );
  // What she had when the page came up; from then on the events tell, of which several may come at once.
  useEffect(() => {
    mine.current = own?.id ?? null;
  }, [own?.id]);
  if (!told) return null;
  const label = config.counters.find(({ id }) => id === told.counterId)?.label ?? told.counterId;
  const service = told.serviceId === null ? undefined : serviceOf(config, told.serviceId)?.name[language];
  return (
    <p role="status" className="banner">
      <span>
        {say.byWhom} {names.get(told.by) ?? say.someone}: {say.counter} {label} {say[told.what]}
        {service && <strong> {service}</strong>}.
      </span>
      <button type="button" className="quiet" onClick={() => setTold(null)}>
        {say.close}
      </button>
    </p>
  );
}

/** The officer's counter, if the event is about it; `null` if it is not. */
function counterOf(event: QueueEvent, mine: string | null, staffId: string): string | null {
  if (event.type === 'counter.opened') return event.officerId === staffId ? event.counterId : null;
  if (event.type === 'action.undone')
    return event.counters.find(({ id, officerId }) => id === mine || officerId === staffId)?.id ?? null;
  return 'counterId' in event && event.counterId === mine ? mine : null;
}
