/** What was handed in, until there is an answer; without one, what is to be done now. */
import { CloudOff, DoorClosed, LoaderCircle, TriangleAlert } from 'lucide-react';
import { timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import type { Parcel } from '../outbox/parcels.js';
import { useDelivery } from '../outbox/use-delivery.js';
import { Page } from '../page.js';
import { signInWords, type SignInWords } from '../sign-in-words.js';

interface SendingProps<Answer> {
  readonly parcel: Parcel;
  readonly kind: 'arrival' | 'departure';
  readonly children: (answer: Answer) => React.ReactNode;
  readonly onDone: () => void;
}

export function Sending<Answer>({ parcel, kind, children, onDone }: SendingProps<Answer>) {
  const { token, language, config, isOffline } = useKiosk();
  const say = signInWords[language];
  const isLeaving = kind === 'departure';
  const delivery = useDelivery<Answer>(token, parcel, isOffline);
  if (delivery.state === 'answered') return <>{children(delivery.answer)}</>;
  if (delivery.state === 'sending') {
    return (
      <main className="message" aria-busy="true">
        <LoaderCircle aria-hidden className="turning" />
        <p role="status">{isLeaving ? say.leaveSending : say.sending}</p>
      </main>
    );
  }
  const done = (
    <button type="button" className="main go" onClick={onDone}>
      {say.done}
    </button>
  );
  if (delivery.state === 'refused') {
    const { code, facts } = delivery.problem;
    const why =
      isLeaving && code === 'not-found'
        ? say.badgeUnknown
        : refusalWords(code, language, facts ?? {}, config);
    return (
      <Page title={isLeaving ? say.leaveRefused : say.refused} how={say.refusedHow} act={done}>
        <div className="news" data-tone="warn">
          <TriangleAlert aria-hidden />
          <p role="alert">{why}</p>
        </div>
      </Page>
    );
  }
  if (!delivery.isKept) {
    return (
      <Page title={say.unsafe} act={done}>
        <div className="news" data-tone="warn">
          <TriangleAlert aria-hidden />
          <p role="alert">{say.unsafeHow}</p>
        </div>
      </Page>
    );
  }
  return (
    <Page title={isLeaving ? say.left : say.stored} act={done}>
      <div className="news" data-tone="stored">
        {isLeaving ? <DoorClosed aria-hidden /> : <CloudOff aria-hidden />}
        <div role="status">
          {storedWords(isLeaving, timeText(parcel.happenedAt, config, language), say).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </Page>
  );
}

const storedWords = (isLeaving: boolean, time: string, say: SignInWords): readonly string[] =>
  isLeaving ? [say.leftLater] : [say.storedHow(time), say.storedNext, say.storedKept];
