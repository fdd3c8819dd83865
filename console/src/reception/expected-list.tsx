/** Who was invited and has not come yet, and below whom the host has cancelled; a group is one row. */
import { timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { hostText, nameOf } from '../visits/visit-texts.js';
import { useReception } from './reception-context.js';
import type { Expected } from './sorted-visits.js';
import { receptionWords } from './words.js';

interface ExpectedListProps {
  readonly expected: readonly Expected[];
  readonly cancelled: readonly Expected[];
  /** Only those who fit what was typed. */
  readonly isFiltered: boolean;
  readonly busy: boolean;
  readonly onArrive: (expected: Expected) => void;
}

export function ExpectedList({ expected, cancelled, isFiltered, busy, onArrive }: ExpectedListProps) {
  const { config, language } = useHall();
  const { officers, openVisit } = useReception();
  const say = receptionWords[language];
  const count = expected.reduce((sum, { visits }) => sum + visits.length, 0);
  return (
    <section aria-labelledby="expected">
      <h2 id="expected">
        {say.expected} <span className="quiet-text">{count}</span>
      </h2>
      {count === 0 && !isFiltered && <p className="empty">{say.nobodyExpected}</p>}
      {expected.length + cancelled.length > 0 && (
        <ul className="side-list">
          {expected.map((each) => {
            const [first] = each.visits;
            if (!first) return null;
            const name = nameOf(first, language);
            const rest = each.visits.length - 1;
            const title = rest === 0 ? name : `${name} +${rest}`;
            return (
              <li key={each.key}>
                <span>
                  <strong>{title}</strong>
                  <small>
                    {[
                      first.expectedAt !== null && timeText(first.expectedAt, config, language),
                      rest > 0 && say.group(each.visits.length),
                      first.visitor?.company,
                      hostText(first, officers, config, language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <button
                  type="button"
                  disabled={busy}
                  aria-label={`${say.arrive}: ${title}`}
                  onClick={() => onArrive(each)}
                >
                  {say.arrive}
                </button>
              </li>
            );
          })}
          {cancelled.map(({ key, visits }) => {
            const [first] = visits;
            if (!first) return null;
            const rest = visits.length - 1;
            return (
              <li key={`cancelled ${key}`}>
                <span>
                  <button
                    type="button"
                    className="name off"
                    aria-haspopup="dialog"
                    onClick={() => openVisit(first)}
                  >
                    {nameOf(first, language)}
                    {rest > 0 && ` +${rest}`}
                  </button>
                  <small>
                    {[
                      say.guestCancelled,
                      first.expectedAt !== null && timeText(first.expectedAt, config, language),
                      hostText(first, officers, config, language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
