/** An appointment on the phone: when, what to bring, the code for the kiosk; moved or given up from here. */
import type { AppointmentPage, BookedAppointment } from '@satuatap/shared/contract';
import { serviceOf, waitingPlace, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect, useState } from 'react';
import { Qr } from '@satuatap/shared/qr';
import { bookingWords } from './booking-words.js';
import { NotLive } from '../phone/not-live.js';
import { useAskedFocus } from '../phone/use-asked-focus.js';
import { SlotPicker } from './slot-picker.js';
import { useCommand } from './use-command.js';

interface AppointmentProps {
  readonly token: string;
  readonly page: AppointmentPage;
  readonly config: BuildingConfig;
  /** Nobody answers: since when the page is what it was, by this phone's clock, epoch ms; `null` while it is current. */
  readonly oldAt: number | null;
  readonly language: Language;
  readonly onChanged: () => void;
  readonly onMoved: (booked: BookedAppointment) => void;
}

export function Appointment({ token, page, config, oldAt, language, onChanged, onMoved }: AppointmentProps) {
  const say = bookingWords[language];
  const { state, at, ticket } = page;
  const service = serviceOf(config, page.serviceId);
  const path = ticket?.path;
  const isIn = state === 'checked-in';
  useEffect(() => {
    if (isIn && path !== undefined) location.replace(path);
  }, [isIn, path]);
  return (
    <>
      <section className="number">
        <p>{config.name}</p>
        <h1 className="when together">{timeText(at, config, language)}</h1>
        <p>{dateText(at, config, language)}</p>
        <p>{service?.name[language]}</p>
      </section>
      {oldAt !== null && <NotLive at={oldAt} config={config} language={language} />}
      {state === 'booked' ? (
        <>
          <Code page={page} config={config} language={language} />
          <Bring page={page} config={config} language={language} />
          <Change {...{ token, page, config, language, onChanged, onMoved }} />
        </>
      ) : (
        <section className="card">
          <p role="status">{say.states[state]}</p>
          {isIn && path !== undefined ? (
            <a className="button main" href={path}>
              {say.toTicket}
            </a>
          ) : (
            <a className="button main" href={page.movedTo ?? `/janji/${page.buildingId}`}>
              {page.movedTo === null ? say.bookAgain : say.yours}
            </a>
          )}
        </section>
      )}
    </>
  );
}

interface PartProps {
  readonly page: AppointmentPage;
  readonly config: BuildingConfig;
  readonly language: Language;
}

function Code({ page, config, language }: PartProps) {
  const say = bookingWords[language];
  const place = waitingPlace(config, page.serviceId);
  const { code, from, until } = page;
  return (
    <section className="card code">
      <h2>{say.code}</h2>
      <Qr text={location.href} label={say.show} />
      <p className="letters" data-testid="code">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>{say.show}</p>
      <p>
        <strong>{say.checkIn(timeText(from, config, language), timeText(until, config, language))}</strong>
      </p>
      {place && (
        <p>
          {say.where}: {place.zone.name[language]}, {place.floor?.name[language]}
        </p>
      )}
    </section>
  );
}

function Bring({ page, config, language }: PartProps) {
  const say = bookingWords[language];
  const documents = serviceOf(config, page.serviceId)?.documents ?? [];
  return (
    <section className="card">
      <h2>{documents.length > 0 ? say.bring : say.nothingToBring}</h2>
      <ul className="bring">
        {documents.map((document) => (
          <li key={document.id}>{document[language]}</li>
        ))}
      </ul>
      <p className="quiet">{say.keepLink}</p>
    </section>
  );
}

/** Another time, or none any more. */
function Change({ token, page, config, language, onChanged, onMoved }: Omit<AppointmentProps, 'oldAt'>) {
  const say = bookingWords[language];
  const [asked, setAsked] = useState<'move' | 'cancel' | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const service = serviceOf(config, page.serviceId);
  const moving = useCommand<BookedAppointment>(onMoved);
  const cancelling = useCommand<AppointmentPage>(onChanged);
  const problem = moving.problem ?? cancelling.problem;
  const button = useAskedFocus(asked === 'cancel');
  const isSending = moving.isSending || cancelling.isSending;
  const isAway = moving.isAway || cancelling.isAway;
  const close = (): void => {
    setAsked(null);
    setAt(null);
    moving.forget();
    cancelling.forget();
  };
  if (asked === null) {
    return (
      <div className="row">
        <button type="button" onClick={() => setAsked('move')}>
          {say.move}
        </button>
        <button ref={button} type="button" className="plain" onClick={() => setAsked('cancel')}>
          {say.cancel}
        </button>
      </div>
    );
  }
  return (
    <>
      {asked === 'move' && service && (
        <SlotPicker
          {...{ config, service, language }}
          chosen={at}
          onChoose={(next) => {
            setAt(next);
            moving.forget();
          }}
        />
      )}
      <section className={at === null ? 'card' : 'card confirm'}>
        <p role="alert">
          {problem
            ? refusalWords(problem.code, language, problem.facts ?? {}, config)
            : isAway
              ? say.away
              : asked === 'cancel'
                ? say.cancelSure
                : at !== null && (
                    <>
                      {dateText(at, config, language)},{' '}
                      <span className="together">{timeText(at, config, language)}</span>
                    </>
                  )}
        </p>
        <div className="row">
          <button ref={asked === 'cancel' ? button : null} type="button" disabled={isSending} onClick={close}>
            {say.keep}
          </button>
          {asked === 'cancel' ? (
            <button
              type="button"
              className="danger"
              disabled={isSending}
              onClick={() => cancelling.send(`/appointments/${token}/cancel`, {})}
            >
              {say.cancelYes}
            </button>
          ) : (
            <button
              type="button"
              className="main"
              disabled={isSending || at === null}
              onClick={() => moving.send(`/appointments/${token}/move`, { at })}
            >
              {isSending ? say.moving : say.moveHere}
            </button>
          )}
        </div>
      </section>
    </>
  );
}
