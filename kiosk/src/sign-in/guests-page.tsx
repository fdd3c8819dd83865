/** Of an invitation for several: who of them is here. */
import type { InvitationPage } from '@satuatap/shared/contract';
import { ArrowRight, CircleCheck, CircleX, Square, SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Scroller } from '../kiosk/scroller.js';
import { Page } from './page.js';
import { signInWords } from './sign-in-words.js';

interface GuestsPageProps {
  readonly invitation: InvitationPage;
  readonly onGuests: (guestIds: readonly string[]) => void;
  readonly onBack: () => void;
}

export function GuestsPage({ invitation, onGuests, onBack }: GuestsPageProps) {
  const { language } = useKiosk();
  const say = signInWords[language];
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const guests = invitation.guests.filter(({ state }) => state !== 'lapsed');
  const change = (id: string): void =>
    setHere(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <Page
      title={say.who}
      how={`${say.whoHow} ${say.invitedBy} ${invitation.host}.`}
      onBack={onBack}
      act={
        <button
          type="button"
          className="main go"
          disabled={here.size === 0}
          onClick={() => onGuests([...here])}
        >
          {say.next} ({say.persons(here.size)}) <ArrowRight aria-hidden />
        </button>
      }
    >
      <Scroller>
        <ul className="options">
          {guests.map(({ id, name, state }) => (
            <li key={id}>
              {state === 'invited' ? (
                <button type="button" aria-pressed={here.has(id)} onClick={() => change(id)}>
                  {here.has(id) ? <SquareCheckBig aria-hidden /> : <Square aria-hidden />}
                  <strong>{name}</strong>
                </button>
              ) : state === 'cancelled' ? (
                <p className="came off">
                  <CircleX aria-hidden /> {name} ({say.isCancelled})
                </p>
              ) : (
                <p className="came">
                  <CircleCheck aria-hidden /> {name} ({say.isHere})
                </p>
              )}
            </li>
          ))}
        </ul>
      </Scroller>
    </Page>
  );
}
