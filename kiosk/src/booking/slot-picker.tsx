/** A date and a time of a service that can be booked. */
import type { AppointmentSlots } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, Service } from '@satuatap/shared/queue';
import {
  atLocal,
  calendarFor,
  localDate,
  plusDays,
  shortDateText,
  slotsOf,
  timeText,
} from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { phoneWords } from '../phone/phone-words.js';
import { useAnswer } from '../phone/use-answer.js';
import { bookingWords } from './booking-words.js';

interface SlotPickerProps {
  readonly config: BuildingConfig;
  readonly service: Service;
  readonly language: Language;
  /** Epoch ms; `null`: none yet. */
  readonly chosen: number | null;
  readonly onChoose: (at: number | null) => void;
}

export function SlotPicker({ config, service, language, chosen, onChoose }: SlotPickerProps) {
  const say = bookingWords[language];
  const [dates] = useState(() => datesOf(config, service, Date.now()));
  const [date, setDate] = useState(dates[0] ?? '');
  const path = `/buildings/${config.id}/services/${service.id}/slots?date=${date}`;
  const { value: found, problem, isAway, askAgain } = useAnswer<AppointmentSlots>(date === '' ? null : path);
  if (dates.length === 0) return <p className="card quiet">{say.noDays}</p>;
  const slots = found?.slots ?? [];
  const none = found?.closed
    ? refusalWords(found.closed.code, language, found.closed.facts ?? {}, config)
    : slots.length === 0
      ? say.noSlots
      : slots.every(({ free }) => free === 0)
        ? say.allFull
        : '';
  return (
    <>
      <section className="card">
        <h2 id="dates">{say.date}</h2>
        <div role="group" aria-labelledby="dates" className="dates">
          {dates.map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={each === date}
              onClick={() => {
                setDate(each);
                onChoose(null);
              }}
            >
              {shortDateText(atLocal(each, '12:00', config.timeZone), config, language)}
            </button>
          ))}
        </div>
      </section>
      <section className="card" aria-busy={!found && !problem}>
        <h2 id="times">{say.time}</h2>
        <div role="status">
          {!found && !problem && <p className="quiet">{isAway ? say.away : say.looking}</p>}
          {found && none !== '' && <p>{none}</p>}
        </div>
        {problem && (
          <>
            <p role="alert">{refusalWords(problem.code, language, problem.facts ?? {}, config)}</p>
            <button type="button" onClick={askAgain}>
              {phoneWords[language].again}
            </button>
          </>
        )}
        <div role="group" aria-labelledby="times" className="times">
          {found &&
            !found.closed &&
            slots.map(({ at, free }) => (
              <button
                type="button"
                key={at}
                disabled={free === 0}
                aria-pressed={at === chosen}
                onClick={() => onChoose(at)}
              >
                <strong>{timeText(at, { ...config, zoneLabel: '' }, language).trim()}</strong>{' '}
                <small>{say.free(free)}</small>
              </button>
            ))}
        </div>
      </section>
    </>
  );
}

/** The days on which the service is open at all, as far ahead as it is booked; whether there is room the server knows. */
function datesOf(config: BuildingConfig, service: Service, now: number): readonly string[] {
  const today = localDate(now, config.timeZone);
  const daysAhead = service.appointments?.daysAhead ?? 0;
  return Array.from({ length: daysAhead + 1 }, (_, days) => plusDays(today, days)).filter((date) =>
    slotsOf(service, calendarFor(config, date).services[service.id]).some(({ at }) => at > now),
  );
}
