/** The survey from its first question to the thanks: a few questions for everybody, the others for who goes on. */
import type { Language, SurveyConfig } from '@satuatap/shared/queue';
import { rounds, type Scores } from '@satuatap/shared/survey';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Question } from './question.js';
import { surveyWords } from './words.js';

interface SurveyFlowProps {
  readonly survey: SurveyConfig;
  readonly language: Language;
  readonly scores: Scores;
  /** All answers so far, after each one of them. */
  readonly onScores: (scores: Scores) => void;
  /** For who does not wish to answer at all; `null` where the screen has another way out. */
  readonly leave: { readonly word: string; readonly act: () => void } | null;
  readonly onDone: () => void;
  /** Where a comment is written, below the thanks. */
  readonly children: React.ReactNode;
}

export function SurveyFlow({ survey, language, scores, onScores, leave, onDone, children }: SurveyFlowProps) {
  const say = surveyWords[language];
  const { first, rest } = rounds(survey);
  const elements = [...first, ...rest];
  const begun = first.every(({ id }) => scores[id] !== undefined);
  /** The question on the screen; `null`: the thanks. */
  const [at, setAt] = useState<number | null>(begun ? null : 0);
  const [moved, setMoved] = useState(false);
  const go = (next: number | null): void => {
    setMoved(true);
    setAt(next);
  };
  const element = at === null ? undefined : elements[at];
  if (at === null || !element) {
    return (
      <Thanks
        language={language}
        left={elements.filter(({ id }) => scores[id] === undefined).length}
        moved={moved}
        onMore={() => go(elements.findIndex(({ id }) => scores[id] === undefined))}
        onBack={() => go(elements.findLastIndex(({ id }) => scores[id] !== undefined))}
        onDone={onDone}
      >
        {children}
      </Thanks>
    );
  }
  const isFirstRound = at < first.length;
  return (
    <>
      <Question
        key={element.id}
        element={element}
        progress={say.progress(at + 1, isFirstRound ? first.length : elements.length)}
        language={language}
        score={scores[element.id]}
        isNext={moved}
        onScore={(score) => {
          onScores({ ...scores, [element.id]: score });
          const isLast = at + 1 === (isFirstRound ? first.length : elements.length);
          go(isLast ? null : at + 1);
        }}
      />
      <div className="ways">
        {at > 0 ? (
          <button type="button" className="plain" onClick={() => go(at - 1)}>
            <ArrowLeft aria-hidden /> {say.back}
          </button>
        ) : (
          leave && (
            <button type="button" className="plain" onClick={leave.act}>
              {leave.word}
            </button>
          )
        )}
      </div>
    </>
  );
}

interface ThanksProps {
  readonly language: Language;
  /** Questions that are not answered yet. */
  readonly left: number;
  readonly moved: boolean;
  readonly onMore: () => void;
  /** To the last answer, which a finger may have missed. */
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly children: React.ReactNode;
}

function Thanks({ language, left, moved, onMore, onBack, onDone, children }: ThanksProps) {
  const say = surveyWords[language];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) title.current?.focus();
  }, [moved]);
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {left > 0 ? say.thanks : say.thanksAll}
      </h2>
      {left > 0 && (
        <>
          <p>{say.moreWhy}</p>
          <button type="button" className="main" onClick={onMore}>
            {say.more(left)} <ArrowRight aria-hidden />
          </button>
        </>
      )}
      {children}
      <div className="ways">
        <button type="button" className="plain" onClick={onBack}>
          <ArrowLeft aria-hidden /> {say.back}
        </button>
        <button type="button" onClick={onDone}>
          <Check aria-hidden /> {say.done}
        </button>
      </div>
    </>
  );
}
