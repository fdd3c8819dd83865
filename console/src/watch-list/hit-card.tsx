import { dismissReasons, receptionRoles, type DismissReason, type WatchHit } from '@satuatap/shared/contract';
import { dateText, timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { watchWords } from './words.js';

interface HitCardProps {
  readonly hit: WatchHit;
  readonly busy: boolean;
  readonly onDismiss: (why: DismissReason) => void;
}

/** A visit that matched, with what is known; dismissing asks for the reason and nothing else. */
export function HitCard({ hit, busy, onDismiss }: HitCardProps) {
  const { config, language, names, session } = useHall();
  const say = watchWords[language];
  const { visitNumber, at, signs, entry, dismissed } = hit;
  return (
    <li data-open={dismissed === null}>
      <p>
        <strong>{visitNumber}</strong> · {dateText(at, config, language)}, {timeText(at, config, language)} ·{' '}
        {say.matchedBy} {signs.map((sign) => say.signs[sign]).join(', ')}
      </p>
      <p>{[entry.name, entry.phone, entry.identity].filter((each) => each !== null).join(' · ')}</p>
      <p className="reason">{entry.reason}</p>
      {dismissed ? (
        <p className="quiet-text">
          {say.dismissed}: {say.reasons[dismissed.why]}, {say.by} {names.get(dismissed.by) ?? dismissed.by}
        </p>
      ) : (
        receptionRoles.includes(session.role) && (
          <span role="group" aria-label={`${say.dismiss} ${visitNumber}`} className="row">
            <span className="quiet-text">{say.dismiss}</span>
            {dismissReasons.map((why) => (
              <button type="button" key={why} disabled={busy} onClick={() => onDismiss(why)}>
                {say.reasons[why]}
              </button>
            ))}
          </span>
        )
      )}
    </li>
  );
}
