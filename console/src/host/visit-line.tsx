/** One visit in a list of a host's. */
import type { OfficerEntry, VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { hostText, nameOf, purposeOf, stateText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';

interface VisitLineProps {
  readonly visit: VisitEntry;
  /** Whose visitors they are, where they are not her own. */
  readonly officers: readonly OfficerEntry[] | null;
}

export function VisitLine({ visit, officers }: VisitLineProps) {
  const { config, language, now } = useHall();
  const say = visitWords[language];
  const { number, visitor, people, purposeId, escalatedAt, state } = visit;
  return (
    <p data-state={state}>
      <strong>{nameOf(visit, language)}</strong>
      {visitor?.company && `, ${visitor.company}`}{' '}
      <span className="state">{stateText(visit, now, config, language)}</span>
      <small>
        {[
          number,
          purposeOf(purposeId, config, language),
          people > 1 && say.people(people),
          officers && hostText(visit, officers, config, language),
          escalatedAt !== null && `▲ ${say.escalated}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </p>
  );
}
