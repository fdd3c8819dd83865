/** The ways in for visitors and for who has an appointment, at the first screen. */
import { visitorRulesOf } from '@satuatap/shared/visits';
import { CalendarCheck, UserRound } from 'lucide-react';
import { useEffect } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { fetchOfficers } from './host/officers.js';
import { useParcelState } from './outbox/use-parcel-state.js';
import { signInWords } from './sign-in-words.js';

interface DoorProps {
  readonly onGuest: () => void;
  readonly onAppointment: () => void;
}

export function Door({ onGuest, onAppointment }: DoorProps) {
  const { buildingId, token, config, language, isOffline } = useKiosk();
  const say = signInWords[language];
  const takesGuests = visitorRulesOf(config).kiosk;
  const takesAppointments = config.services.some(({ appointments, retired }) => appointments && !retired);
  const { waiting, refused, onSeen } = useParcelState(token);
  // At hand, too, when the network is gone.
  useEffect(() => {
    if (takesGuests) fetchOfficers(buildingId, token);
  }, [takesGuests, buildingId, token]);
  return (
    <>
      <div role="status" className="parcels">
        {waiting > 0 && <p>{say.waitingParcels(waiting)}</p>}
        {refused > 0 && (
          <p>
            {say.refusedParcels(refused)}{' '}
            <button type="button" onClick={onSeen}>
              {say.done}
            </button>
          </p>
        )}
      </div>
      <div className="doors">
        {takesAppointments && (
          <button type="button" disabled={isOffline} onClick={onAppointment}>
            <CalendarCheck aria-hidden />
            <span className="words">
              <strong>{say.appointmentDoor}</strong> <span>{say.appointmentDoorHow}</span>
            </span>
          </button>
        )}
        {takesGuests && (
          <button type="button" onClick={onGuest}>
            <UserRound aria-hidden />
            <span className="words">
              <strong>{say.door}</strong> <span>{say.doorHow}</span>
            </span>
          </button>
        )}
      </div>
    </>
  );
}
