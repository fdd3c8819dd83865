/** How it stands with a visit whose link was scanned, and the way out of the building. */
import type { VisitPage } from '@satuatap/shared/contract';
import { isInside } from '@satuatap/shared/visits';
import { LoaderCircle } from 'lucide-react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { useAnswer } from '../phone/use-answer.js';
import { scanWords } from '../scan/scan-words.js';
import { useBuildingName, whyNotShown } from '../scan/of-link.js';
import { Plain } from '../scan/plain.js';
import { words as visitWords } from '../visitor/words.js';
import { Leaving } from './leaving.js';
import { placeText } from './place-text.js';
import { signInWords } from './sign-in-words.js';

interface VisitAnswerProps {
  readonly code: string;
  readonly token: string;
  readonly onDone: () => void;
}

export function VisitAnswer({ code, token, onDone }: VisitAnswerProps) {
  const { buildingId, config, language } = useKiosk();
  const say = signInWords[language];
  const scan = scanWords[language];
  const told = visitWords[language];
  const { value: visit, problem, isAway } = useAnswer<VisitPage>(`/visits/${token}`);
  const isElsewhere = visit !== null && visit.buildingId !== buildingId;
  const building = useBuildingName(isElsewhere ? visit.buildingId : null);
  const whyNot = (): string => {
    const words = { unknown: told.unknownVisit, otherDay: told.pastVisit };
    if (problem) return whyNotShown(problem, words, language, config);
    if (isElsewhere) return scan.otherBuildingHow(building);
    return visit && !isInside(visit.state) ? told.states[visit.state] : '';
  };
  const over = whyNot();
  if (over !== '') {
    const isUnknown = problem !== null && problem.facts?.['date'] === undefined;
    const title = isElsewhere ? scan.otherBuilding : isUnknown ? scan.unknown : scan.visitOver;
    return <Plain title={title} text={over} onDone={onDone} />;
  }
  if (!visit && !isAway) {
    return (
      <main className="message" aria-busy="true">
        <LoaderCircle aria-hidden className="turning" />
        <p role="status">{say.looking}</p>
      </main>
    );
  }
  // Without a line she may go all the same: that is kept and sent later.
  if (!visit) return <Leaving scanned={code} onBack={onDone} onDone={onDone} />;
  const floor = config.floors.find(({ id }) => id === visit.floorId)?.name[language];
  const place = visit.state === 'accepted' ? placeText(floor, visit.room) : '';
  return (
    <Leaving
      scanned={code}
      visit={{
        title: `${say.yourNumber}: ${visit.number}`,
        tone: visit.state === 'accepted' ? 'good' : 'stored',
        text: (
          <>
            <p>{told.states[visit.state]}</p>
            {place !== '' && (
              <p>
                <strong>{place}</strong>
              </p>
            )}
          </>
        ),
      }}
      onBack={onDone}
      onDone={onDone}
    />
  );
}
