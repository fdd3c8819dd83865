/** They are out of the building. */
import { DoorClosed } from 'lucide-react';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { Page } from '../page.js';
import { signInWords } from '../sign-in-words.js';

export function Left({ onDone }: { onDone: () => void }) {
  const say = signInWords[useKiosk().language];
  return (
    <Page
      title={say.left}
      act={
        <button type="button" className="main go" onClick={onDone}>
          {say.done}
        </button>
      }
    >
      <div className="news" data-tone="good">
        <DoorClosed aria-hidden />
        <p role="status">{say.leftHow}</p>
      </div>
    </Page>
  );
}
