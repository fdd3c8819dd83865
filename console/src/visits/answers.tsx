/** What a host may answer to a visitor who waits: herself, her secretary, or reception in her place. */
import './visits.css';
import { newCommandId } from '@satuatap/shared/client';
import type { HostAnswer, VisitEntry } from '@satuatap/shared/contract';
import { moved } from '@satuatap/shared/visits';
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import type { Host } from './find-hosts.js';
import { HostChoice } from './host-choice.js';
import { useOfficers } from './use-officers.js';
import { nameOf } from './visit-texts.js';
import { visitWords } from './words.js';

const waits = [5, 10, 15] as const;

interface AnswersProps {
  readonly visit: VisitEntry;
  readonly requests: FloorRequests;
  /** For all who came together to this host. */
  readonly wholeGroup?: boolean;
  readonly onAnswered?: (visit: VisitEntry, answer: HostAnswer) => void;
}

/** Sends an answer once, whatever the network does to it. */
async function answerVisit(
  { ask }: Pick<FloorRequests, 'ask'>,
  visitId: string,
  answer: HostAnswer,
  wholeGroup: boolean,
): Promise<VisitEntry | null> {
  const body = { commandId: newCommandId(), answer, ...(wholeGroup ? { wholeGroup } : {}) };
  return (await ask<VisitEntry>('POST', `visits/${visitId}/answer`, body))?.answer ?? null;
}

export function Answers({ visit, requests, wholeGroup = false, onAnswered }: AnswersProps) {
  const { language } = useHall();
  const say = visitWords[language];
  const [opened, setOpened] = useState(false);
  const send = async (answer: HostAnswer): Promise<void> => {
    const done = await answerVisit(requests, visit.id, answer, wholeGroup);
    if (!done) return;
    setOpened(false);
    onAnswered?.(done, answer);
  };
  const name = nameOf(visit, language);
  const may = (act: HostAnswer['type']): boolean => moved(visit.state, act).ok;
  return (
    <span className="row answers">
      <button
        type="button"
        className="main"
        disabled={requests.busy}
        aria-label={`${say.accept}: ${name}`}
        onClick={() => void send({ type: 'accept' })}
      >
        {say.accept}
      </button>
      {may('wait') && (
        <span className="row waits" role="group" aria-label={`${say.askToWait}: ${name}`}>
          {say.askToWait}
          {waits.map((minutes) => (
            <button
              type="button"
              key={minutes}
              disabled={requests.busy}
              aria-label={`${say.waitLabel(minutes)}: ${name}`}
              onClick={() => void send({ type: 'wait', minutes })}
            >
              {minutes}
            </button>
          ))}
          {say.minutes}
        </span>
      )}
      <button
        type="button"
        disabled={requests.busy}
        aria-haspopup="dialog"
        aria-label={`${say.more} ${name}`}
        onClick={() => setOpened(true)}
      >
        {say.more}
      </button>
      {opened && (
        <MoreAnswers
          visit={visit}
          busy={requests.busy}
          problem={requests.problem}
          onSend={(answer) => void send(answer)}
          onClose={() => setOpened(false)}
        />
      )}
    </span>
  );
}

interface MoreAnswersProps {
  readonly visit: VisitEntry;
  readonly busy: boolean;
  readonly problem: string;
  readonly onSend: (answer: HostAnswer) => void;
  readonly onClose: () => void;
}

/** The answers that want a word more: to whom instead, or why not. */
function MoreAnswers({ visit, busy, problem, onSend, onClose }: MoreAnswersProps) {
  const { language } = useHall();
  const say = visitWords[language];
  const officers = useOfficers();
  const [colleague, setColleague] = useState<Host | null>(null);
  const [reason, setReason] = useState('');
  const others = officers.answer?.filter(({ id }) => id !== visit.hostId) ?? null;
  return (
    <Frame title={say.answerFor(nameOf(visit, language))} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (colleague?.kind === 'officer') onSend({ type: 'forward', hostId: colleague.officer.id });
        }}
      >
        <HostChoice
          first
          label={say.forwardTo}
          officers={others}
          chosen={colleague}
          onChoose={setColleague}
        />
        <button type="submit" disabled={busy || colleague === null}>
          {say.forward}
        </button>
      </form>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const why = reason.trim();
          onSend({ type: 'decline', ...(why === '' ? {} : { reason: why }) });
        }}
      >
        <label className="field">
          {say.declineReason}
          <input
            list="decline-reasons"
            maxLength={120}
            autoComplete="off"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <datalist id="decline-reasons">
          {say.declineReasons.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
        <button type="submit" disabled={busy || !moved(visit.state, 'decline').ok}>
          {say.decline}
        </button>
      </form>
      <ProblemLine problem={problem} />
      <button type="button" className="quiet" onClick={onClose}>
        {words[language].back}
      </button>
    </Frame>
  );
}
