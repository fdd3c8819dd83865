import { hiddenReasons, type ModerateBody, type SurveyComment } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { serviceName } from './scope.js';
import { dayText } from './texts.js';
import { satisfactionWords } from './words.js';

interface CommentCardProps {
  readonly comment: SurveyComment;
  readonly busy: boolean;
  readonly onDecide: (decision: ModerateBody) => void;
}

/** One comment with what may become of it; each way is one press, for each can be taken back. */
export function CommentCard({ comment, busy, onDecide }: CommentCardProps) {
  const { config, language, names } = useHall();
  const say = satisfactionWords[language];
  const { text, date, serviceId, state, reason, decidedBy } = comment;
  return (
    <li>
      <blockquote>{text}</blockquote>
      <p className="quiet-text">
        {serviceId === null ? say.noService : serviceName(config, serviceId, language)} ·{' '}
        {dayText(date, language)}
        {reason && ` · ${say.reasons[reason]}`}
        {decidedBy && names.has(decidedBy) && ` · ${say.by} ${names.get(decidedBy)}`}
      </p>
      <div className="row">
        {state !== 'shown' && (
          <button type="button" disabled={busy} onClick={() => onDecide({ state: 'shown' })}>
            {say.show}
          </button>
        )}
        {state !== 'hidden' && (
          <span role="group" aria-label={say.hide} className="row">
            <span className="quiet-text">{say.hide}</span>
            {hiddenReasons.map((each) => (
              <button
                type="button"
                key={each}
                disabled={busy}
                onClick={() => onDecide({ state: 'hidden', reason: each })}
              >
                {say.reasons[each]}
              </button>
            ))}
          </span>
        )}
        {state !== 'new' && (
          <button type="button" className="quiet" disabled={busy} onClick={() => onDecide({ state: 'new' })}>
            {say.back}
          </button>
        )}
      </div>
    </li>
  );
}
