/** An invitation's guests and its dates; each can be cancelled by itself. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { dateText, localDate, shortDateText } from '@satuatap/shared/time';
import { useState } from 'react';
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

/** Of a group: who has come, and who is not to; of one that is for every week on all its dates, or on the next alone. */
export function Guests({ invitation, cancelling }: PartsProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const [isOnlyNext, setIsOnlyNext] = useState(false);
  const { guests, nextFrom, weeklyUntil, cancelled } = invitation;
  if (guests.length < 2) return null;
  const left = cancelledOf(guests);
  const comesAgain = weeklyUntil !== null && !cancelled && guests.some(({ expectedLater }) => expectedLater);
  const isOnly = comesAgain && isOnlyNext;
  const next = shortDateText(nextFrom, config, language);
  const date = localDate(nextFrom, config.timeZone);
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
      {comesAgain && (
        <label className="field cancel-for">
          {say.cancelFor}
          <select
            value={isOnly ? 'next' : 'all'}
            onChange={({ target }) => setIsOnlyNext(target.value === 'next')}
          >
            <option value="all">{say.allDates(shortDayText(weeklyUntil, config, language))}</option>
            <option value="next">{say.onlyOn(next)}</option>
          </select>
        </label>
      )}
      <ul className="parts">
        {guests.map(({ id, name, state, mailed, expectedLater }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {state === 'invited'
                  ? mailed
                    ? say.byMail
                    : say.byYou
                  : state === 'cancelled' && expectedLater
                    ? say.cancelledOn(next)
                    : visitWords[language].states[state]}
              </small>
            </span>
            {(state === 'invited' || (expectedLater && !isOnly)) && (
              <button
                type="button"
                className="quiet"
                disabled={cancelling.busy}
                aria-label={`${say.cancel}: ${name}${isOnly ? `, ${say.onlyOn(next)}` : ''}`}
                onClick={() =>
                  cancelling.cancel(invitation, { guestId: id, ...(isOnly ? { date } : {}) }, (to) =>
                    hostWords[to].cancelledGuest(
                      name,
                      mailed,
                      isOnly ? shortDateText(nextFrom, config, to) : null,
                    ),
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
