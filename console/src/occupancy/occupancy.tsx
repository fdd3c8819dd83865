/** How many are inside, by floor and waiting area, against what each holds; counts by hand; and what was. */
import './occupancy.css';
import { newCommandId } from '@satuatap/shared/client';
import type { ZoneCountEntry, ZoneOccupancy } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { lazy, Suspense, useState } from 'react';
import { DoneLine } from '../hall/done-line.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { Refused } from '../hall/refused.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useInside } from '../hall/use-inside.js';
import { useWayBack } from '../hall/use-way-back.js';
import { words } from '../words/index.js';
import { CountWindow } from './count-window.js';
import { FloorTable } from './floor-table.js';
import { KindsText } from './kinds-text.js';
import { occupancyWords } from './words.js';

const OccupancyHistory = lazy(() =>
  import('./occupancy-history.js').then((module) => ({ default: module.OccupancyHistory })),
);

const undoSeconds = 10;

export function Occupancy() {
  const { config, language } = useHall();
  const say = occupancyWords[language];
  const [part, setPart] = useState<'now' | 'history'>('now');
  return (
    <main className="wide-page occupancy">
      <header className="row">
        <h1>{say.title}</h1>
        <div className="row" role="group" aria-label={say.period}>
          {(['now', 'history'] as const).map((each) => (
            <button type="button" key={each} aria-pressed={part === each} onClick={() => setPart(each)}>
              {say[each]}
            </button>
          ))}
        </div>
      </header>
      {part === 'now' ? (
        <Now />
      ) : (
        <Suspense fallback={<p role="status">{say.historyLoading}</p>}>
          <OccupancyHistory key={config.id} />
        </Suspense>
      )}
    </main>
  );
}

function Now() {
  const { config, language } = useHall();
  const say = occupancyWords[language];
  const { answer, problem, isAway, again } = useInside();
  const [counting, setCounting] = useState<ZoneOccupancy | null>(null);
  const requests = useFloorRequests();
  const wayBack = useWayBack(undoSeconds);
  const zoneName = (zoneId: string, to = language): string =>
    config.zones.find(({ id }) => id === zoneId)?.name[to] ?? zoneId;
  const save = async (zoneId: string, people: number, commandId: string): Promise<void> => {
    const body = { commandId, zoneId, people };
    const done = await requests.ask<ZoneCountEntry>('POST', 'occupancy/counts', body);
    if (!done) return;
    setCounting(null);
    wayBack.tell((to) => occupancyWords[to].counted(zoneName(zoneId, to), people), done.answer.id);
    again();
  };
  const undo = async (countId: string): Promise<void> => {
    const path = `occupancy/counts/${countId}/undo`;
    if (!(await requests.ask('POST', path, { commandId: newCommandId() }))) return;
    wayBack.tell((to) => occupancyWords[to].undone);
    again();
  };
  if (!answer)
    return problem ? (
      <Refused problem={problem} onAgain={again} />
    ) : (
      <p role="status">{isAway ? words[language].unreachable : say.loading}</p>
    );
  const { building, unplaced } = answer;
  return (
    <>
      {isAway && (
        <p role="status" className="banner">
          {say.away}
        </p>
      )}
      <p className="total">
        <strong>{building.people}</strong> <span>{say.inside}</span>
        <span className="quiet-text">
          {building.people === 0 ? say.nobody : <KindsText crowd={building} />}
          {' · '}
          {timeText(answer.at, config, language)}
        </span>
      </p>
      {config.floors.map((floor) => (
        <FloorTable key={floor.id} floor={floor} view={answer} onCount={setCounting} />
      ))}
      {unplaced.people > 0 && (
        <p>
          {say.unplaced}: <strong>{unplaced.people}</strong> <KindsText crowd={unplaced} />
        </p>
      )}
      {counting && (
        <CountWindow
          zone={counting}
          name={zoneName(counting.zoneId)}
          busy={requests.busy}
          problem={requests.problem}
          onSave={(people, commandId) => void save(counting.zoneId, people, commandId)}
          onClose={() => {
            requests.forget();
            setCounting(null);
          }}
        />
      )}
      <div className="notices">
        <ProblemLine problem={counting ? '' : requests.problem} />
        <DoneLine wayBack={wayBack} verb={say.undo} onUndo={(countId) => void undo(countId)} />
      </div>
    </>
  );
}
