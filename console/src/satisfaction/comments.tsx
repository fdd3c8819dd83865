/** Comments: read here first, then shown or hidden, and each decision can be taken back. */
import { commentStates, type CommentState, type SurveyComment } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { CommentCard } from './comment-card.js';
import { useModeration } from './use-moderation.js';
import { satisfactionWords } from './words.js';

/** As many as the server gives at once. */
const most = 200;

interface CommentsProps {
  /** Of the interface. */
  readonly path: string;
  /** The period; what is new is shown of every time. */
  readonly query: string;
}

export function Comments({ path, query }: CommentsProps) {
  const { language } = useHall();
  const say = satisfactionWords[language];
  const [state, setState] = useState<CommentState>('new');
  const { answer, problem, isAway, again } = useFresh<SurveyComment[]>(
    `${path}?state=${state}${state === 'new' ? '' : `&${query}`}`,
  );
  const { last, busy, refused, decide, undo } = useModeration(path, again);
  const why = refused ?? problem;
  const undoButton = useRef<HTMLButtonElement>(null);
  // The card that she decided about goes, and with it the button that had the focus.
  useEffect(() => {
    if (last) undoButton.current?.focus();
  }, [last]);
  return (
    <section className="comments" aria-label={say.comments}>
      <h2>{say.comments}</h2>
      <p className="quiet-text">{say.commentsWhy}</p>
      <div className="row">
        {commentStates.map((each) => (
          <button type="button" key={each} aria-pressed={each === state} onClick={() => setState(each)}>
            {say.states[each]}
            {each === state && answer && ` ${answer.length}`}
          </button>
        ))}
      </div>
      <div role="status">
        {last && (
          <p className="undo">
            {say.decided[last.now]}
            <button ref={undoButton} type="button" disabled={busy} onClick={undo}>
              {say.undo}
            </button>
          </p>
        )}
      </div>
      <Refused problem={why} onAgain={again} />
      {!answer && !problem && <p role="status">{isAway ? words[language].unreachable : say.loading}</p>}
      {answer?.length === 0 && <p className="quiet-text">{say.none[state]}</p>}
      {answer?.length === most && <p>{say.most}</p>}
      <ul>
        {answer?.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            busy={busy}
            onDecide={(decision) => decide(comment, decision)}
          />
        ))}
      </ul>
    </section>
  );
}
