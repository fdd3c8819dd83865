/** An invitation to hand on: link, QR, code; and its cancelling, after a question. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { dateText, timeRangeText } from '@satuatap/shared/time';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { Qr } from '@satuatap/shared/qr';
import { visitWords } from '../visits/words.js';
import { words } from '../words/index.js';
import { cameOf, guestNames } from './guest-names.js';
import { shortDayText } from './short-day-text.js';
import { hostWords, type HostWords } from './words.js';

interface InvitationWindowProps {
  readonly invitation: InvitationEntry;
  readonly onClose: () => void;
}

export function InvitationWindow({ invitation, onClose }: InvitationWindowProps) {
  const { config, language } = useHall();
  const say = hostWords[language];
  const common = visitWords[language];
  const requests = useFloorRequests();
  const [isCopied, setIsCopied] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const { url, code, from, until, weeklyUntil, guests, cancelled } = invitation;
  const cancel = async (): Promise<void> => {
    if (await requests.ask('DELETE', `invitations/${invitation.id}`)) onClose();
  };
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
          {isSure ? (
            <div className="stack">
              <p role="alert">
                {weeklyUntil === null ? say.cancelSure : say.cancelWeeklySure} {whoIsTold(guests, say)}
              </p>
              <div className="row">
                <button type="button" onClick={() => setIsSure(false)}>
                  {say.keep}
                </button>
                <button type="button" disabled={requests.busy} onClick={() => void cancel()}>
                  {say.cancelInvitation}
                </button>
              </div>
            </div>
          ) : (
            <div className="row">
              <button type="button" className="quiet" onClick={() => setIsSure(true)}>
                {say.cancelInvitation}
              </button>
            </div>
          )}
        </>
      )}
      {guests.length > 1 && (
        <details>
          <summary>{say.cameOf(cameOf(guests), guests.length)}</summary>
          <ul className="names">
            {guests.map(({ id, name, state }) => (
              <li key={id}>
                {name}
                {state !== 'invited' && ` · ${common.states[state]}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ProblemLine problem={requests.problem} />
      <div className="row">
        <button type="button" className="quiet" onClick={onClose}>
          {words[language].close}
        </button>
      </div>
    </Frame>
  );
}

/** Whether those who are still expected hear of it by mail. */
function whoIsTold(guests: InvitationEntry['guests'], say: HostWords): string {
  const expected = guests.filter(({ state }) => state === 'invited');
  const unmailed = expected.filter(({ mailed }) => !mailed);
  if (expected.length === 0) return '';
  if (unmailed.length === 0) return say.toldByMail;
  return unmailed.length === expected.length ? say.tellYourself : say.tellTheOthers(guestNames(unmailed));
}
