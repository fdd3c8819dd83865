/** Before: how many would be on the list, and the one touch that starts it. */
import { pictureOf, noParts, withParts, type EvacuationPicture } from '@satuatap/shared/evacuation';
import { useState } from 'react';
import { byFloor } from './by-floor.js';
import type { KeptPhone } from './kept.js';
import { useTexts } from './page-context.js';
import { Past } from './past.js';
import { Sheet } from './sheet.js';
import type { WardenPhone } from './warden-phone.js';

interface ReadyProps {
  readonly phone: WardenPhone;
  readonly kept: KeptPhone;
  readonly picture: EvacuationPicture | null;
  /** The list is being asked for. */
  readonly isPreparing: boolean;
  readonly version: number;
  readonly comesFromReport: boolean;
  readonly onReport: (id: string) => void;
}

/** The prepared list, as it would be shown. */
export function preparedPicture({ prepared }: KeptPhone): EvacuationPicture | null {
  if (!prepared) return null;
  const start = {
    id: 'prepared',
    type: 'start',
    at: prepared.at,
    by: '',
    deviceId: '',
    drill: true,
  } as const;
  return pictureOf(withParts(noParts, [{ ...start, people: prepared.people }]));
}

export function Ready({ phone, kept, picture, isPreparing, version, comesFromReport, onReport }: ReadyProps) {
  const { say, sites, floorName, time, count } = useTexts();
  const [asks, setAsks] = useState(false);
  const begin = (drill: boolean): void => {
    setAsks(false);
    phone.begin(drill);
  };
  return (
    <div className="evacuation-ready">
      <button type="button" className="start" aria-haspopup="dialog" onClick={() => setAsks(true)}>
        {say.start}
      </button>
      <section>
        <h2>{say.believed}</h2>
        {!picture || !kept.prepared ? (
          <p role="status">{isPreparing ? say.loadingList : say.noList}</p>
        ) : (
          <>
            <p className="total">
              <strong>{count(picture.people.length)}</strong>{' '}
              <span className="quiet-text">{say.asOf(time(kept.prepared.at))}</span>
            </p>
            {picture.people.length === 0 && <p>{say.emptyList}</p>}
            <ul className="floor-people">
              {byFloor(picture.people, sites?.floors ?? []).map(({ floorId, people }) => (
                <li key={floorId ?? ''}>
                  {floorName(floorId)} <strong>{count(people.length)}</strong>
                </li>
              ))}
            </ul>
            <button type="button" onClick={() => print()}>
              {say.printList}
            </button>
          </>
        )}
      </section>
      <Past
        buildingId={kept.buildingId}
        version={version}
        comesFromReport={comesFromReport}
        onReport={onReport}
      />
      {asks && (
        <Sheet title={say.startWhich} onClose={() => setAsks(false)}>
          {/* Not the first button: whoever presses Enter twice has not said that it is real. */}
          <p tabIndex={-1} data-first>
            {say.startWhat}
          </p>
          <div className="choices">
            <button type="button" className="real" onClick={() => begin(false)}>
              {say.startReal}
            </button>
            <button type="button" className="drill" onClick={() => begin(true)}>
              {say.startDrill}
            </button>
            <button type="button" className="quiet" onClick={() => setAsks(false)}>
              {say.cancel}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}
