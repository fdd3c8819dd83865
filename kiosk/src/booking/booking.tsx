/** The pages of appointments on a phone: booking one, and the one that was booked. Loaded when they are opened. */
import '../phone/phone.css';
import './booking.css';
import type { AppointmentPage, BookedAppointment } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { useState } from 'react';
import { useOpenOffline } from '../open-offline.js';
import { BuildingEvacuation } from '../phone/evacuation-banner.js';
import { Lost } from '../phone/lost.js';
import { Pending } from '../phone/pending.js';
import { phoneLanguage } from '../phone/phone-frame.js';
import { useAnswer } from '../phone/use-answer.js';
import { Appointment } from './appointment.js';
import { Book } from './book.js';
import { bookingWords } from './booking-words.js';
import { Frame } from './frame.js';

/** `buildingId`: to book there; `token`: of an appointment. */
type Shown = { readonly buildingId: string } | { readonly token: string };

/** How often the page looks whether somebody has checked in. */
const looking = { everyMs: 20_000, keeps: true };
const keeping = { keeps: true };

export function Booking(first: Shown) {
  const [shown, setShown] = useState(first);
  const [isMoved, setIsMoved] = useState(false);
  const [chosen, setChosen] = useState<Language | null>(null);
  const token = 'token' in shown ? shown.token : null;
  const page = useAnswer<AppointmentPage>(token === null ? null : `/appointments/${token}`, looking);
  const buildingId = 'buildingId' in shown ? shown.buildingId : (page.value?.buildingId ?? null);
  const building = useAnswer<BuildingConfig>(
    buildingId === null ? null : `/buildings/${buildingId}`,
    keeping,
  );
  const language = chosen ?? page.value?.language ?? phoneLanguage();
  const say = bookingWords[language];
  useOpenOffline('/a/');
  useOpenOffline('/janji/');
  const problem = page.problem ?? building.problem;
  const config = building.value;
  const askAgain = (): void => {
    page.askAgain();
    building.askAgain();
  };
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
          onRetry={askAgain}
        />
      ) : !config || (token === null ? building.isAway : !page.value) ? (
        <Pending
          language={language}
          isAway={page.isAway || building.isAway}
          loading={say.loading}
          why={token === null ? say.awayWhy : ''}
          onRetry={askAgain}
        />
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
            oldAt={page.isAway ? page.at : null}
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
