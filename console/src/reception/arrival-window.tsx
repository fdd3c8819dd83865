/** Who of an invitation's guests is here: ticked, and signed in together. */
import { newCommandId } from '@satuatap/shared/client';
import type { InvitationEntry, SignedInVisit } from '@satuatap/shared/contract';
import { dateText, localDate, timeRangeText } from '@satuatap/shared/time';
import { hasCome, visitorRulesOf } from '@satuatap/shared/visits';
import { useRef, useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { WayBack } from '../hall/use-way-back.js';
import { hostText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { words } from '../words/index.js';
import { asksConsent } from './draft.js';
import { useReception } from './reception-context.js';
import { Terms } from './terms.js';
import { receptionWords } from './words.js';

interface ArrivalWindowProps {
  readonly invitation: InvitationEntry;
  readonly onArrived: (answers: readonly SignedInVisit[]) => void;
  readonly tell: WayBack['tell'];
  readonly onClose: () => void;
}

export function ArrivalWindow({ invitation, onArrived, tell, onClose }: ArrivalWindowProps) {
  const { config, language, now } = useHall();
  const { officers, requests } = useReception();
  const say = receptionWords[language];
  const rules = visitorRulesOf(config);
  const coming = invitation.guests.filter(({ state }) => state === 'invited');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(coming.map(({ id }) => id)));
  const [agreed, setAgreed] = useState(false);
  const [signature, setSignature] = useState<string | null>(null);
  const commandId = useRef(newCommandId());
  const tick = (id: string, is: boolean): void =>
    setTicked((each) => new Set(is ? [...each, id] : [...each].filter((other) => other !== id)));
  const send = async (): Promise<void> => {
    const done = await requests.ask<SignedInVisit[]>('POST', 'visits/arrivals', {
      commandId: commandId.current,
      code: invitation.code,
      ...(invitation.guests.length > 1 ? { guestIds: [...ticked] } : {}),
      ...(asksConsent(rules) ? { consent: { language, ...(signature === null ? {} : { signature }) } } : {}),
    });
    if (!done) return;
    tell((to) => receptionWords[to].arrived(done.answer.length));
    onArrived(done.answer);
  };
  const { from, until, nextFrom } = invitation;
  const { times } = invitation;
  const isOff =
    times[0]?.cancelled === true &&
    localDate(times[0].from, config.timeZone) === localDate(now, config.timeZone);
  const isToday = localDate(nextFrom, config.timeZone) === localDate(now, config.timeZone);
  const [only] = invitation.guests;
  const going = invitation.guests.filter(({ state }) => state !== 'cancelled').length;
  const title = invitation.guests.length === 1 && only ? only.name : say.group(going);
  const mayArrive = ticked.size > 0 && (!rules.signature || signature !== null);
  return (
    <Frame title={title} onClose={onClose}>
      <p>
        {hostText(invitation, officers, config, language)} ·{' '}
        {timeRangeText(nextFrom, nextFrom + until - from, config, language)}
      </p>
      {invitation.note !== '' && (
        <p>
          <span className="quiet-text">{say.note}:</span> {invitation.note}
        </p>
      )}
      {invitation.cancelled ? (
        <p role="alert" className="banner bad">
          {say.invitationCancelled}
        </p>
      ) : !isToday ? (
        // The server lets nobody in by it: she is not asked to sign first.
        <p role="alert" className="banner">
          {isOff ? say.dateCancelled : say.notToday} {dateText(nextFrom, config, language)}. {say.notTodayHow}
        </p>
      ) : (
        <form
          className="stack arrival"
          onSubmit={(event) => {
            event.preventDefault();
            if (mayArrive) void send();
          }}
        >
          {invitation.guests.length > 1 && (
            <fieldset>
              <legend>{say.whoIsHere}</legend>
              <div className="row">
                <button
                  type="button"
                  className="quiet"
                  onClick={() => setTicked(new Set(coming.map(({ id }) => id)))}
                >
                  {say.all}
                </button>
                <button type="button" className="quiet" onClick={() => setTicked(new Set())}>
                  {say.none}
                </button>
              </div>
              <div className="guests">
                {invitation.guests.map(({ id, name, state }) => (
                  <label key={id} className="check">
                    <input
                      type="checkbox"
                      disabled={state !== 'invited'}
                      checked={hasCome(state) || ticked.has(id)}
                      onChange={({ target }) => tick(id, target.checked)}
                    />
                    <span>
                      {name}{' '}
                      {state !== 'invited' && (
                        <small className="quiet-text">
                          {hasCome(state)
                            ? say.cameAlready
                            : state === 'cancelled'
                              ? say.guestCancelled
                              : visitWords[language].states[state]}
                        </small>
                      )}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <Terms
            rules={rules}
            language={language}
            agreed={agreed}
            onAgreed={setAgreed}
            onSignature={setSignature}
          />
          <ProblemLine problem={requests.problem} />
          <div className="row">
            <button type="submit" className="main" data-first="" disabled={requests.busy || !mayArrive}>
              {say.signIn} {invitation.guests.length > 1 && `(${ticked.size})`}
            </button>
            <button type="button" className="quiet" onClick={onClose}>
              {words[language].cancel}
            </button>
          </div>
        </form>
      )}
      {(invitation.cancelled || !isToday) && (
        <button type="button" onClick={onClose}>
          {words[language].close}
        </button>
      )}
    </Frame>
  );
}
