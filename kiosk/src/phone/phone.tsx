/** The phone page of one ticket: its number, its place, and where to go. */
import './phone.css';
import { senderWith } from '@satuatap/shared/client';
import type { Problem, TicketPage } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { useOpenOffline } from '../open-offline.js';
import { Outbox } from '../survey/outbox.js';
import { dayText } from './day-text.js';
import { Following } from './following.js';
import { Lost } from './lost.js';
import { Pending } from './pending.js';
import { PhoneFrame, phoneLanguage } from './phone-frame.js';
import { useAnswer } from './use-answer.js';
import { useLate } from './use-late.js';
import { words } from './words.js';

export function Phone({ token }: { token: string }) {
  const { value: page, problem, isAway, askAgain } = useAnswer<TicketPage>(`/tickets/${token}`, keeping);
  const isLate = useLate() || isAway;
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? page?.language ?? phoneLanguage();
  const [outbox] = useState(newOutbox);
  useEffect(() => outbox.sendAll(), [outbox]);
  useOpenOffline('/t/');
  return (
    <PhoneFrame language={language} onLanguage={setChosen}>
      {page ? (
        <Following {...{ page, token, outbox, isLate, language }} />
      ) : (
        <main>
          {problem ? (
            <Lost
              problem={problem}
              language={language}
              unknown={unknownText(problem, language)}
              onRetry={askAgain}
            />
          ) : (
            <Pending
              language={language}
              isAway={isAway}
              loading={words[language].loading}
              onRetry={askAgain}
            />
          )}
        </main>
      )}
    </PhoneFrame>
  );
}

/** Of a ticket that cannot be shown. */
function unknownText({ facts }: Problem, language: Language): string {
  const say = words[language];
  const date = facts?.['date'];
  return date === undefined ? say.unknown : say.otherDay(dayText(String(date), language));
}

/** Also of another visit, whose page was closed before there was a line. */
const newOutbox = (): Outbox =>
  new Outbox({ sender: senderWith({}), storage: localStorage, prefix: 'satuatap.survey.', remember: true });

const keeping = { keeps: true };
