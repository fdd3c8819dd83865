/** An invitation's guests and its dates; each can be cancelled by itself. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { dateText } from '@satuatap/shared/time';
import { hasCome } from '@satuatap/shared/visits';
import { useHall } from '../hall/hall-screen.js';
import { visitWords } from '../visits/words.js';
import { cameOf, cancelledOf } from './guest-names.js';
import { shortDayText } from './short-day-text.js';
import type { Cancelling } from './use-cancelling.js';
import { whoIsTold } from './who-is-told.js';
import { hostWords } from './words.js';

interface PartsProps {
  readonly invitation: InvitationEntry;
  readonly cancelling: Cancelling;
}

/** Of a group: who has come, and who is not to. */
export function Guests({ invitation, cancelling }: PartsProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const { guests, times, weeklyUntil, cancelled } = invitation;
  if (guests.length < 2) return null;
  const left = cancelledOf(guests);
  const comesAgain = times.filter((time) => !time.cancelled).length > 1;
  return (
    <details>
      <summary>
        {[
          left < guests.length && say.cameOf(cameOf(guests), guests.length - left),
          left > 0 && say.guestsCancelled(left),
        ]
          .filter(Boolean)
          .join(' · ')}
      </summary>
      {weeklyUntil !== null && !cancelled && (
        <p className="quiet-text">{say.everyDay(shortDayText(weeklyUntil, config, language))}</p>
      )}
      <ul className="parts">
        {guests.map(({ id, name, state, mailed }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {state === 'invited' ? (mailed ? say.byMail : say.byYou) : visitWords[language].states[state]}
              </small>
            </span>
            {(state === 'invited' || (comesAgain && hasCome(state))) && (
              <button
                type="button"
                className="quiet"
                disabled={cancelling.busy}
                aria-label={`${say.cancel}: ${name}`}
                onClick={() =>
                  cancelling.cancel(invitation, { guestId: id }, (to) =>
                    hostWords[to].cancelledGuest(name, mailed),
                  )
                }
              >
                {say.cancel}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Of one that is for every week: those that are left of it. */
export function Dates({ invitation, cancelling }: PartsProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const { times, cancelled } = invitation;
  if (times.length < 2 || cancelled) return null;
  const left = times.filter((time) => time.cancelled).length;
  return (
    <details>
      <summary>{say.dates(left, times.length)}</summary>
      <p className="quiet-text">{whoIsTold(invitation, say)}</p>
      <ul className="parts">
        {times.map(({ date, from, cancelled: isOff }) => {
          const day = dateText(from, config, language);
          return (
            <li key={date}>
              <span>
                {day}
                {isOff && <small>{say.cancelled}</small>}
              </span>
              {!isOff && (
                <button
                  type="button"
                  className="quiet"
                  disabled={cancelling.busy}
                  aria-label={`${say.cancel}: ${day}`}
                  onClick={() =>
                    cancelling.cancel(invitation, { date }, (to) =>
                      hostWords[to].cancelledDate(dateText(from, config, to)),
                    )
                  }
                >
                  {say.cancel}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
