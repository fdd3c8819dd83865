/** Books a time: service, date, slot, and once more to be sure. */
import type { BookedAppointment } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { bookingWords } from './booking-words.js';
import { SlotPicker } from './slot-picker.js';
import { useCommand } from './use-command.js';

interface BookProps {
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly onBooked: (booked: BookedAppointment) => void;
}

export function Book({ config, language, onBooked }: BookProps) {
  const say = bookingWords[language];
  const services = config.services.filter(({ appointments, retired }) => appointments && !retired);
  const [serviceId, setServiceId] = useState(services.length === 1 ? (services[0]?.id ?? '') : '');
  const [at, setAt] = useState<number | null>(null);
  const { isSending, isAway, problem, send, forget } = useCommand<BookedAppointment>(onBooked);
  const service = services.find(({ id }) => id === serviceId);
  const choose = (next: number | null): void => {
    setAt(next);
    forget();
  };
  return (
    <>
      <section className="number">
        <p>{config.name}</p>
        <h1>{say.title}</h1>
        <p>{say.intro}</p>
      </section>
      {services.length === 0 && <p className="card">{say.noneBookable}</p>}
      {services.length > 0 && (
        <section className="card">
          <h2 id="service">{say.service}</h2>
          <div role="group" aria-labelledby="service" className="choices">
            {services.map((each) => (
              <button
                type="button"
                key={each.id}
                aria-pressed={each.id === serviceId}
                onClick={() => {
                  setServiceId(each.id);
                  choose(null);
                }}
              >
                <strong>{each.name[language]}</strong>
                <small>{config.agencies.find(({ id }) => id === each.agencyId)?.short}</small>
              </button>
            ))}
          </div>
        </section>
      )}
      {service && (
        <SlotPicker key={serviceId} {...{ config, service, language }} chosen={at} onChoose={choose} />
      )}
      {service && at !== null && (
        <section className="card confirm">
          <p>
            <strong>{service.name[language]}</strong>
            <br />
            {dateText(at, config, language)},{' '}
            <span className="together">{timeText(at, config, language)}</span>
          </p>
          {problem && (
            <p role="alert" className="banner">
              {refusalWords(problem.code, language, problem.facts ?? {}, config)}
            </p>
          )}
          <button
            type="button"
            className="main"
            disabled={isSending}
            onClick={() => send(`/buildings/${config.id}/appointments`, { serviceId, at, language })}
          >
            {isSending ? (isAway ? say.away : say.sending) : say.confirm}
          </button>
        </section>
      )}
    </>
  );
}
