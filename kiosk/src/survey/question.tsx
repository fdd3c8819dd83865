/** One question with its four answers: a face and words each, one touch. */
import type { Language, SurveyElement } from '@satuatap/shared/queue';
import { Frown, Laugh, Meh, Smile, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';

/** From the worst answer to the best. */
const faces: readonly LucideIcon[] = [Frown, Meh, Smile, Laugh];

interface QuestionProps {
  readonly element: SurveyElement;
  readonly progress: string;
  readonly language: Language;
  /** What was answered before; whoever came back sees it. */
  readonly score: number | undefined;
  /** Whether it takes the focus: not where it comes up by itself. */
  readonly isNext: boolean;
  readonly onScore: (score: number) => void;
}

export function Question({ element, progress, language, score, isNext, onScore }: QuestionProps) {
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNext) title.current?.focus();
  }, [isNext]);
  return (
    <>
      <p className="progress">{progress}</p>
      <h2 ref={title} id={heading} tabIndex={-1}>
        {element.question[language]}
      </h2>
      <div role="group" aria-labelledby={heading} className="answers">
        {element.answers.map((answer, worse) => {
          const Face = faces[worse] ?? Smile;
          return (
            <button
              type="button"
              key={worse}
              aria-pressed={score === worse + 1}
              onClick={({ detail }) => {
                // The second tap of a double one is meant for the question before.
                if (detail < 2) onScore(worse + 1);
              }}
            >
              <Face aria-hidden />
              <span>{answer[language]}</span>
            </button>
          );
        })}
      </div>
    </>
  );
}
