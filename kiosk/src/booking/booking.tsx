/** The pages of appointments on a phone: booking one, and the one that was booked. Loaded when they are opened. */
import '../phone/phone.css';
import './booking.css';
import type { AppointmentPage, BookedAppointment } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { useState } from 'react';
import { BuildingEvacuation } from '../phone/evacuation-banner.js';
import { Lost } from '../phone/lost.js';
import { phoneLanguage } from '../phone/phone-frame.js';
import { Appointment } from './appointment.js';
import { Book } from './book.js';
import { bookingWords } from './booking-words.js';
import { Frame } from './frame.js';
import { useAnswer } from './use-answer.js';

/** `buildingId`: to book there; `token`: of an appointment. */
type Shown = { readonly buildingId: string } | { readonly token: string };

/** How often the page looks whether somebody has checked in, ms. */
const lookEveryMs = 20_000;

export function Booking(first: Shown) {
  const [shown, setShown] = useState(first);
  const [isMoved, setIsMoved] = useState(false);
  const [chosen, setChosen] = useState<Language | null>(null);
  const token = 'token' in shown ? shown.token : null;
  const page = useAnswer<AppointmentPage>(token === null ? null : `/appointments/${token}`, lookEveryMs);
  const buildingId = 'buildingId' in shown ? shown.buildingId : (page.value?.buildingId ?? null);
  const building = useAnswer<BuildingConfig>(buildingId === null ? null : `/buildings/${buildingId}`);
  const language = chosen ?? page.value?.language ?? phoneLanguage();
  const say = bookingWords[language];
  const problem = page.problem ?? building.problem;
  const config = building.value;
  const goTo = ({ token: made, path }: BookedAppointment): void => {
    setIsMoved(token !== null);
    history.replaceState(null, '', path);
    setShown({ token: made });
    scrollTo(0, 0);
  };
  return (
    <Frame language={language} title={token === null ? say.title : say.yours} onLanguage={setChosen}>
      {config && <BuildingEvacuation buildingId={config.id} language={language} />}
      {problem ? (
        <Lost
          problem={problem}
          language={language}
          unknown={token === null ? say.unknownBuilding : say.unknown}
          onRetry={() => {
            page.askAgain();
            building.askAgain();
          }}
        />
      ) : !config || (token !== null && !page.value) ? (
        <p role="status" className="card quiet">
          {page.isAway || building.isAway ? say.away : say.loading}
        </p>
      ) : token !== null && page.value ? (
        <>
          {isMoved && page.value.state === 'booked' && (
            <p role="status" className="card">
              ✓ {say.moved}
            </p>
          )}
          <Appointment
            key={token}
            {...{ token, config, language }}
            page={page.value}
            onChanged={page.askAgain}
            onMoved={goTo}
          />
        </>
      ) : (
        <Book config={config} language={language} onBooked={goTo} />
      )}
    </Frame>
  );
}
