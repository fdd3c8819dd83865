/** An invitation to hand on: link, QR, code; and its cancelling, as a whole or in part. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { dateText, timeRangeText } from '@satuatap/shared/time';
import { useState } from 'react';
import { CloseRow } from '../hall/close-row.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { Qr } from '@satuatap/shared/qr';
import { visitWords } from '../visits/words.js';
import { guestNames } from './guest-names.js';
import { Dates, Guests } from './invitation-parts.js';
import { shortDayText } from './short-day-text.js';
import type { Cancelling } from './use-cancelling.js';
import { isLeft, whoIsTold } from './who-is-told.js';
import { hostWords } from './words.js';

interface InvitationWindowProps {
  readonly invitation: InvitationEntry;
  readonly cancelling: Cancelling;
  readonly onClose: () => void;
}

export function InvitationWindow({ invitation, cancelling, onClose }: InvitationWindowProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const common = visitWords[language];
  const [isCopied, setIsCopied] = useState(false);
  const { url, code, from, until, weeklyUntil, guests, cancelled } = invitation;
  return (
    <Frame title={`${say.invitation}: ${guestNames(guests)}`} onClose={onClose}>
      <p>
        {dateText(from, config, language)}, {timeRangeText(from, until, config, language)}
        {weeklyUntil !== null && ` · ${say.everyWeek(shortDayText(weeklyUntil, config, language))}`}
      </p>
      {cancelled ? (
        <p className="banner">{say.cancelled}</p>
      ) : (
        <>
          <div className="row invitation-link">
            <Qr text={url} label={say.invitation} />
            <div className="stack">
              <p>{say.shareWhy}</p>
              <p>
                {say.code}: <strong className="code">{code}</strong>
              </p>
            </div>
          </div>
          <input readOnly aria-label={common.copy} value={url} onFocus={({ target }) => target.select()} />
          <div className="row">
            <button
              type="button"
              className="main"
              data-first=""
              onClick={() => {
                navigator.clipboard?.writeText(url).then(
                  () => setIsCopied(true),
                  // Not allowed: the link stands above, to be marked.
                  () => setIsCopied(false),
                );
              }}
            >
              {isCopied ? `✓ ${common.copied}` : common.copy}
            </button>
            {'share' in navigator && (
              <button
                type="button"
                onClick={() => {
                  // Whoever changes her mind has refused nothing of ours.
                  navigator.share({ title: say.invitation, url }).catch(() => undefined);
                }}
              >
                {say.share}
              </button>
            )}
          </div>
        </>
      )}
      {cancelling.ofId === invitation.id && cancelling.line}
      <Guests invitation={invitation} cancelling={cancelling} />
      <Dates invitation={invitation} cancelling={cancelling} />
      {isLeft(invitation) && (
        <div className="row spread">
          <p className="quiet-text">
            {weeklyUntil === null ? say.cancelWhole : say.cancelWholeWeekly} {whoIsTold(invitation, say)}
          </p>
          <button
            type="button"
            className="quiet"
            disabled={cancelling.busy}
            onClick={() => cancelling.cancel(invitation, {}, (to) => hostWords[to].cancelledAll)}
          >
            {say.cancelInvitation}
          </button>
        </div>
      )}
      <CloseRow onClose={onClose} />
    </Frame>
  );
}
