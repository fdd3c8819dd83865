/** The hall as whoever answers for the wait sees it. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import { forecast, get, lineOf, shareOf, values, type Day, type Service } from '@satuatap/shared/queue';
import { durationText, waitRangeText } from '@satuatap/shared/time';
import { refusalWords, stateWords } from '@satuatap/shared/words';
import { useMemo, useState } from 'react';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';

interface LineFacts {
  readonly service: Service;
  readonly waiting: number;
  readonly longestMs: number;
  readonly due: number;
}

function lineFacts(day: Day, service: Service, now: number): LineFacts {
  const all = Object.values(lineOf(day, service.id).waiting).flat();
  const starts = all.map(
    ({ ticketId, stop }) => get(day.tickets, ticketId)?.stops[stop]?.waitingSince ?? now,
  );
  return {
    service,
    waiting: all.length,
    longestMs: starts.length === 0 ? 0 : now - Math.min(...starts),
    due: all.filter((entry) => shareOf(entry, service.targetMinutes, now) >= 1).length,
  };
}

export function Supervisor() {
  const { view, config, act, language, names, say, now } = useHall();
  const { day } = view;
  const slow = Math.floor(now / 5000) * 5000;
  const expected = useMemo(() => forecast(day, slow), [day, slow]);
  const lines = config.services
    .map((service) => lineFacts(day, service, now))
    .sort((a, b) => b.due - a.due || b.longestMs - a.longestMs);
  const ends = useMemo(() => {
    const stops = [...values(day.tickets)].flatMap((ticket) => ticket.stops);
    const count = (...states: string[]): number => stops.filter(({ state }) => states.includes(state)).length;
    return { served: count('done'), missed: count('missed'), left: count('cancelled', 'left') };
  }, [day]);
  const waiting = lines.reduce((sum, line) => sum + line.waiting, 0);
  const longest = Math.max(0, ...lines.map((line) => line.longestMs));
  const beyond = lines.filter(({ due }) => due > 0);
  const faulty = view.devices.filter(
    (device) =>
      !device.online || device.fault !== null || device.paper === 'out' || device.sound === 'blocked',
  );
  return (
    <main className="page supervisor">
      <dl className="figures">
        <Figure label={say.waitingNow} value={String(waiting)} />
        <Figure label={say.longest} value={durationText(longest, language)} />
        <Figure label={say.beyond} value={String(beyond.reduce((sum, { due }) => sum + due, 0))} />
        <Figure label={say.served} value={String(ends.served)} />
        <Figure label={say.missedCount} value={String(ends.missed)} />
        <Figure label={say.left} value={String(ends.left)} />
      </dl>
      <section aria-label={say.alarms}>
        <h2>{say.alarms}</h2>
        {beyond.length + faulty.length === 0 && <p>{say.noAlarms}</p>}
        <ul className="alarms">
          {beyond.map(({ service, due }) => (
            <li key={service.id}>
              ▲ {service.name[language]}: {due} {say.beyondAlarm}
            </li>
          ))}
          {faulty.map((device) => (
            <li key={device.id}>
              ▲ {device.kind} {device.place}:{' '}
              {device.online
                ? (device.fault ??
                  (device.paper === 'out'
                    ? refusalWords('printer-out-of-paper', language)
                    : say.soundBlocked))
                : say.away}
            </li>
          ))}
        </ul>
      </section>
      <table>
        <thead>
          <tr>
            {[say.line, say.waitingNow, say.longest, say.target, say.beyond, say.openCounters, ''].map(
              (head, index) => (
                <th key={index} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ service, waiting: count, longestMs, due }) => {
            const stopped = lineOf(day, service.id).stopped;
            return (
              <tr key={service.id} data-due={due > 0}>
                <th scope="row">{service.name[language]}</th>
                <td>{count}</td>
                <td>{count > 0 ? durationText(longestMs, language) : '–'}</td>
                <td>{service.targetMinutes} min</td>
                <td>{due > 0 ? `▲ ${due}` : '0'}</td>
                <td>
                  {expected.services[service.id]?.openCounters ?? 0} ·{' '}
                  {waitRangeText(expected.services[service.id]?.waitMs ?? null, language)}
                </td>
                <td>
                  <button
                    type="button"
                    onClick={() =>
                      act(
                        stopped
                          ? { type: 'reopenLine', serviceId: service.id }
                          : { type: 'stopLine', serviceId: service.id, reason: 'supervisor' },
                      )
                    }
                  >
                    {stopped ? say.reopenLine : say.stopLine}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="grid">
        {config.counters.map((counter) => {
          const state = day.counters[counter.id];
          const ticket = state?.current ? get(day.tickets, state.current.ticketId) : undefined;
          const stop = state?.current ? ticket?.stops[state.current.stop] : undefined;
          const pausedFor = config.pauseReasons.find(({ id }) => id === state?.pauseReason)?.name[language];
          return (
            <div key={counter.id} className="card" data-state={state?.state ?? 'closed'}>
              <strong>
                {say.counter} {counter.label}
              </strong>
              <span>
                {state && state.state !== 'closed' ? `${names.get(state.officerId ?? '') ?? ''}` : say.free}
              </span>
              <span>
                {ticket && stop
                  ? `${ticket.number} · ${stateWords(stop.state, language)} · ${durationText(now - (stop.servingSince ?? stop.calledAt ?? now), language)}`
                  : pausedFor}
              </span>
            </div>
          );
        })}
      </div>
      <Devices />
    </main>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Devices() {
  const { view, language, config, say } = useHall();
  const [problem, setProblem] = useState('');
  const request = (method: string, path: string, body?: unknown): void => {
    setProblem('');
    senderWith({})
      .send(method, path, body)
      .catch((error: unknown) => {
        if (error instanceof ProblemError)
          setProblem(refusalWords(error.problem.code, language, error.problem.facts ?? {}, config));
      });
  };
  return (
    <section aria-label={say.devices}>
      <h2>{say.devices}</h2>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const printer = textOf(form, 'printer');
          request('POST', '/devices/approve', {
            code: textOf(form, 'code').toUpperCase(),
            ...(printer === '' ? {} : { printer }),
          });
        }}
      >
        <label>
          {say.code} <input name="code" required maxLength={6} />
        </label>
        <label>
          {say.printer} <input name="printer" />
        </label>
        <button type="submit">{say.pair}</button>
      </form>
      {problem && (
        <p role="alert" className="banner">
          {problem}
        </p>
      )}
      <ul className="devices">
        {view.devices.map((device) => (
          <li key={device.id}>
            <span>
              {device.kind} · {device.place} · {device.online ? say.online : say.away} {device.fault ?? ''}
            </span>
            <button type="button" onClick={() => request('DELETE', `/devices/${device.id}`)}>
              {say.revoke}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
