/** Who has left today, the last first. */
import type { VisitEntry } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { nameOf } from '../visits/visit-texts.js';
import { useReception } from './reception-context.js';
import { receptionWords } from './words.js';

/** More of them are found by searching. */
const most = 30;

interface GoneListProps {
  readonly visits: readonly VisitEntry[];
  /** Only those who fit what was typed. */
  readonly isFiltered: boolean;
}

export function GoneList({ visits, isFiltered }: GoneListProps) {
  const { config, language } = useHall();
  const { openVisit } = useReception();
  const say = receptionWords[language];
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">
        {say.gone} <span className="quiet-text">{visits.length}</span>
      </h2>
      {visits.length === 0 ? (
        !isFiltered && <p className="empty">{say.nobodyGone}</p>
      ) : (
        <ul className="side-list">
          {visits.slice(0, most).map((visit) => (
            <li key={visit.id}>
              <span>
                <button
                  type="button"
                  className="name"
                  aria-haspopup="dialog"
                  onClick={() => openVisit(visit)}
                >
                  {nameOf(visit, language)}
                </button>
                <small>
                  {[
                    visit.number,
                    visit.leftAt !== null && timeText(visit.leftAt, config, language),
                    visit.leftBy && say.leftBy[visit.leftBy],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
