/** One visit in a list of a host's, or those of people who came together. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { hostText, nameOf, purposeOf, stateText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import type { VisitGroup } from './waiting-groups.js';

interface VisitLineProps {
  readonly group: VisitGroup;
  /** Whose visitors they are, where they are not her own. */
  readonly officers: readonly OfficerEntry[] | null;
}

export function VisitLine({ group: { first: visit, visits, people }, officers }: VisitLineProps) {
  const { config, language, now } = useHall();
  const say = visitWords[language];
  const { number, visitor, purposeId, escalatedAt, state } = visit;
  const others = visits.length - 1;
  return (
    <div data-state={state}>
      <p>
        <strong>
          {nameOf(visit, language)}
          {others > 0 && ` +${others}`}
        </strong>
        {visitor?.company && `, ${visitor.company}`}
        {' · '}
        <span className="state">{stateText(visit, now, config, language)}</span>
      </p>
      <small>
        {[
          others === 0 && number,
          purposeOf(purposeId, config, language),
          people > 1 && say.people(people),
          officers && hostText(visit, officers, config, language),
          escalatedAt !== null && `▲ ${say.escalated}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {others > 0 && (
        <details>
          <summary>{say.who}</summary>
          <ul className="names">
            {visits.map((each) => (
              <li key={each.id}>
                {each.number} {nameOf(each, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
