/** What was sent out, the next first; each opens with its link and QR. */
import type { InvitationEntry, OfficerEntry } from '@satuatap/shared/contract';
import { shortDateText, timeRangeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { hostText } from '../visits/visit-texts.js';
import { cameOf, cancelledOf, guestNames } from './guest-names.js';
import { shortDayText } from './short-day-text.js';
import { hostWords } from './words.js';

interface InvitationsProps {
  readonly invitations: readonly InvitationEntry[] | null;
  /** Whose they are, where they are not her own. */
  readonly officers: readonly OfficerEntry[] | null;
  readonly onOpen: (invitation: InvitationEntry) => void;
}

export function Invitations({ invitations, officers, onOpen }: InvitationsProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const sorted = invitations?.toSorted((a, b) => a.from - b.from) ?? [];
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say.coming}</h2>
      {invitations !== null && sorted.length === 0 && <p className="quiet-text">{say.noInvitations}</p>}
      <ul className="visit-lines">
        {sorted.map((invitation) => {
          const { id, from, until, guests, weeklyUntil, times, cancelled } = invitation;
          const names = guestNames(guests);
          const left = cancelledOf(guests);
          const datesOff = times.filter((time) => time.cancelled).length;
          return (
            <li key={id}>
              <p>
                <strong>{names}</strong>
                <small>
                  {[
                    `${shortDateText(from, config, language)}, ${timeRangeText(from, until, config, language)}`,
                    weeklyUntil !== null && say.everyWeek(shortDayText(weeklyUntil, config, language)),
                    guests.length > 1 && !cancelled && say.cameOf(cameOf(guests), guests.length - left),
                    !cancelled && left > 0 && say.guestsCancelled(left),
                    !cancelled && datesOff > 0 && say.datesCancelled(datesOff),
                    officers && hostText(invitation, officers, config, language),
                    cancelled && say.cancelled,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </p>
              {!cancelled && (
                <button
                  type="button"
                  aria-haspopup="dialog"
                  aria-label={`${say.show}: ${names}`}
                  onClick={() => onOpen(invitation)}
                >
                  {say.show}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
