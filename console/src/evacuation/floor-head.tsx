/** A floor's head: how many are left on it, and whether somebody has searched it. */
import type { EvacuationPicture } from '@satuatap/shared/evacuation';
import { useTexts } from './page-context.js';
import type { WardenPhone } from './warden-phone.js';

interface FloorHeadProps {
  readonly phone: WardenPhone;
  readonly picture: EvacuationPicture;
  readonly floorId: string | null;
  readonly left: number;
}

export function FloorHead({ phone, picture, floorId, left }: FloorHeadProps) {
  const { say, floorName, time, staffName, count } = useTexts();
  const note = picture.notes.find((each) => each.searched && each.floorId === floorId);
  return (
    <header className="floor">
      <h2>
        {floorName(floorId)} <span className="figure">{left === 0 ? '✓' : count(left)}</span>
      </h2>
      {floorId !== null && (
        <button type="button" aria-pressed={note !== undefined} onClick={() => phone.searched(floorId)}>
          {note ? '✓ ' : ''}
          {say.searched}
        </button>
      )}
      {note && <p>{say.searchedAt(time(note.at), staffName(note.by))}</p>}
    </header>
  );
}
