/** A visitor who goes: her badge's code, or her number. */
import { IdCard } from 'lucide-react';
import { useState } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { CodePage } from './form/code-page.js';
import { Left } from './outcome/left.js';
import { Sending } from './outcome/sending.js';
import type { Parcel } from './outbox/parcels.js';
import { Page } from './page.js';
import { departureParcel } from './visitor.js';
import { signInWords } from './sign-in-words.js';

interface LeavingProps {
  /** At another screen than this: then she is asked first. Empty: nothing was. */
  readonly scanned: string;
  /** What is known of the visit, before she is asked. */
  readonly visit?: {
    readonly title: string;
    readonly tone: 'good' | 'stored';
    readonly text: React.ReactNode;
  };
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function Leaving({ scanned, visit, onBack, onDone }: LeavingProps) {
  const { buildingId, language, now } = useKiosk();
  const say = signInWords[language];
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const leave = (code: string): void => setParcel(departureParcel(code, { buildingId, language, now }));
  if (parcel) {
    return (
      <Sending parcel={parcel} kind="departure" onDone={onDone}>
        {() => <Left onDone={onDone} />}
      </Sending>
    );
  }
  if (scanned !== '') {
    return (
      <Page
        title={visit?.title ?? say.leaveAsk}
        onBack={onBack}
        act={
          <button type="button" className="main go" onClick={() => leave(scanned)}>
            {say.leave}
          </button>
        }
      >
        {visit && (
          <div className="news" data-tone={visit.tone}>
            <IdCard aria-hidden />
            <div role="status">{visit.text}</div>
          </div>
        )}
      </Page>
    );
  }
  return (
    <CodePage
      title={say.leaveTitle}
      how={say.leaveHow}
      act={say.leave}
      link="visit"
      wrong=""
      isLooking={false}
      onCode={leave}
      onBack={onBack}
    />
  );
}
