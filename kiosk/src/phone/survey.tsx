/** After the visit: asks once how it was. What is answered goes out as soon as there is a line. */
import { newCommandId, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { SurveyAsk } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { longestComment, rounds, surveyOf, type Scores } from '@satuatap/shared/survey';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { Outbox } from '../survey/outbox.js';
import { SurveyFlow } from '../survey/survey-flow.js';
import { surveyWords } from '../survey/words.js';

interface SurveyProps {
  readonly token: string;
  readonly outbox: Outbox;
  readonly config: BuildingConfig;
  readonly language: Language;
}

export function Survey({ token, outbox, config, language }: SurveyProps) {
  const path = `/tickets/${token}/survey`;
  const [kept] = useState(() => outbox.read(token));
  const isAsked = useAsked(path, kept === null);
  const [commandId] = useState(() => kept?.body?.commandId ?? newCommandId());
  const [scores, setScores] = useState<Scores>(kept?.body?.answers ?? {});
  const [comment, setComment] = useState(kept?.body?.comment);
  const isWaiting = useSyncExternalStore(outbox.subscribe, outbox.isWaiting);
  // By her own touch, or because the ticket has answered elsewhere meanwhile.
  const isOver = useSyncExternalStore(outbox.subscribe, () => outbox.read(token)?.over ?? false);
  const say = surveyWords[language];
  const survey = surveyOf(config);
  const { first } = rounds(survey);
  if (kept?.over || (kept === null && !isAsked)) return null;
  if (isOver && Object.keys(scores).length === 0) return null;
  const put = (answers: Scores, words: string | undefined): void =>
    outbox.put(token, path, { commandId, answers, ...(words === undefined ? {} : { comment: words }) });
  const end = (): void => outbox.end(token, path);
  const isBegun = first.every(({ id }) => scores[id] !== undefined);
  return (
    <section className="card survey" aria-label={say.title}>
      {isOver ? (
        <p role="status">{say.thanks}.</p>
      ) : (
        <>
          {!isBegun && (
            <p>
              <strong>{say.title}</strong> {say.why(first.length)}
            </p>
          )}
          <SurveyFlow
            survey={survey}
            language={language}
            scores={scores}
            onScores={(answers) => {
              setScores(answers);
              if (first.every(({ id }) => answers[id] !== undefined)) put(answers, comment);
            }}
            leave={{ word: say.no, act: end }}
            onDone={end}
          >
            <Comment
              language={language}
              given={comment !== undefined}
              onSend={(words) => {
                setComment(words);
                put(scores, words);
              }}
            />
          </SurveyFlow>
        </>
      )}
      <p role="status" className={isWaiting ? 'soon' : 'only-heard'}>
        {isWaiting && say.kept}
      </p>
    </section>
  );
}

/** Whether the ticket may answer, and has not anywhere. */
function useAsked(path: string, isWanted: boolean): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    untilAnswered(() => senderWith({}).send<SurveyAsk>('GET', path), { signal: stop.signal }).then(
      ({ state }) => setAsked(state === 'served'),
      // Not asked is not nagged.
      () => setAsked(false),
    );
    return () => stop.abort();
  }, [path, isWanted]);
  return asked;
}

interface CommentProps {
  readonly language: Language;
  readonly given: boolean;
  readonly onSend: (words: string) => void;
}

function Comment({ language, given, onSend }: CommentProps) {
  const say = surveyWords[language];
  const [words, setWords] = useState('');
  const warning = useId();
  if (given) return <p role="status">{say.commentThanks}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words.trim());
      }}
    >
      <label>
        {say.comment}
        <textarea
          rows={3}
          maxLength={longestComment}
          value={words}
          aria-describedby={warning}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p id={warning}>
        <strong>{say.commentWarning}</strong> {say.commentRead}
      </p>
      <button type="submit" disabled={words.trim() === ''}>
        {say.send}
      </button>
    </form>
  );
}
