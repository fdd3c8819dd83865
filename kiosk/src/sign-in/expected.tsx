/** Somebody invited: the code, who of them is here, what the house expects, and in. */
import { senderWith } from '@satuatap/shared/client';
import type { InvitationPage, SignedInVisit } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect, useRef, useState } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { AgreePage } from './agree/agree-page.js';
import { CodePage } from './form/code-page.js';
import { GuestsPage } from './guests-page.js';
import { Arrived } from './outcome/arrived.js';
import { Sending } from './outcome/sending.js';
import type { Parcel } from './outbox/parcels.js';
import { placeText } from './place-text.js';
import { useAsking } from './use-asking.js';
import { arrivalParcel } from './visitor.js';
import { signInWords } from './sign-in-words.js';
import { whyNobody } from './why-nobody.js';

interface ExpectedProps {
  /** Empty: it is asked for. */
  readonly scanned: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Who comes by it; without a line nobody can look it up, and reception will see who was meant. */
interface Found {
  readonly code: string;
  readonly invitation: InvitationPage | null;
}

export function Expected({ scanned, onBack, onDone }: ExpectedProps) {
  const { buildingId, token, config, language, now, isOffline } = useKiosk();
  const say = signInWords[language];
  const [found, setFound] = useState<Found | null>(null);
  const [guestIds, setGuestIds] = useState<readonly string[] | null>(null);
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const { isLooking, wrong, ask } = useAsking(say.noLine, ({ code, facts }) =>
    code === 'not-found' || code === 'invalid-input'
      ? say.codeUnknown
      : refusalWords(code, language, facts ?? {}, config),
  );
  /** By it nobody can come now. */
  const [useless, setUseless] = useState<InvitationPage | null>(null);
  const whyNot = (invitation: InvitationPage): string => whyNobody(invitation, now, config, language);
  const look = (code: string): void => {
    setUseless(null);
    if (isOffline) {
      setFound({ code, invitation: null });
      return;
    }
    const sender = senderWith({ authorization: `Bearer ${token}` });
    ask(
      () => sender.send<InvitationPage>('POST', `/buildings/${buildingId}/invitations/find`, { code }),
      (invitation) => {
        const left = invitation.guests.filter(({ state }) => state === 'invited');
        if (whyNot(invitation) !== '') setUseless(invitation);
        else {
          // Whoever is cancelled shall not come as the one who is left.
          const isHers = invitation.guests.every(({ state }) => state !== 'cancelled');
          if (left.length === 1 && isHers) setGuestIds(left.map(({ id }) => id));
          setFound({ code, invitation });
        }
      },
    );
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || scanned === '') return;
    begun.current = true;
    look(scanned);
  });
  if (parcel) {
    return (
      <Sending<readonly SignedInVisit[]> parcel={parcel} kind="arrival" onDone={onDone}>
        {(visits) => (
          <Arrived
            visits={visits}
            place={roomOf(found?.invitation ?? null, config, language)}
            isOfficer
            onDone={onDone}
          />
        )}
      </Sending>
    );
  }
  if (!found) {
    return (
      <CodePage
        title={say.code}
        how={say.codeHow}
        act={say.next}
        link="invitation"
        wrong={wrong === '' && useless ? whyNot(useless) : wrong}
        isLooking={isLooking}
        onCode={look}
        onBack={onBack}
      />
    );
  }
  const backToCode = (): void => {
    setFound(null);
    setGuestIds(null);
  };
  const { code, invitation } = found;
  if (invitation && guestIds === null)
    return <GuestsPage invitation={invitation} onGuests={setGuestIds} onBack={backToCode} />;
  return (
    <AgreePage
      remember={null}
      onRemember={() => undefined}
      how={invitation ? `${say.invitedBy} ${invitation.host}.` : undefined}
      onBack={backToCode}
      onAgree={(consent) => setParcel(arrivalParcel(code, guestIds, consent, { buildingId, language, now }))}
    />
  );
}

function roomOf(invitation: InvitationPage | null, config: BuildingConfig, language: Language): string {
  const floor = config.floors.find(({ id }) => id === invitation?.floorId)?.name[language];
  return placeText(floor, invitation?.room);
}
