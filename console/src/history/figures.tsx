/** Figures of any period: in short, over time, spread, by hour and weekday, by whatever is chosen; compared. */
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { today } from '../looking-back/today.js';
import { Trouble } from '../looking-back/trouble.js';
import { ChoiceBar } from './choice-bar.js';
import { choiceOf, periodsOf, queryOf, searchOf, type Choice } from './choice.js';
import { ExportLinks } from './export-links.js';
import './history.css';
import { Heat } from './heat.js';
import { trendStep } from './periods.js';
import { Rows } from './rows.js';
import { Spread } from './spread.js';
import { TopFigures } from './top-figures.js';
import { Trend } from './trend.js';
import { useStatistics } from './use-statistics.js';

export function Figures({ search }: { readonly search: URLSearchParams }) {
  const { say } = useLookingBack();
  const now = today();
  const choice = choiceOf(search, now);
  const periods = periodsOf(choice, now);
  const { shown, other } = periods;
  const by = trendStep(shown);
  const figures = useStatistics(choice, shown, by);
  const before = useStatistics(choice, other, by);
  const choose = (chosen: Choice): void => {
    location.hash = hrefOf({ view: 'figures', search: searchOf(chosen) });
  };
  const { answer } = figures;
  // Of a period without anything there is nothing to compare with: said once, not at every figure.
  const compared = other && before.state === 'ready' && before.answer?.rows.length ? before.answer : null;
  return (
    <main className="wide-page looking-back">
      <h1>{say.figures}</h1>
      <ChoiceBar choice={choice} periods={periods} onChoose={choose} />
      <Trouble reading={figures} />
      {answer && (
        <div className="stack" aria-busy={figures.state === 'loading'}>
          <p className="quiet-text">
            {answer.live && say.live}{' '}
            {answer.pendingDays > 0 &&
              `${answer.pendingDays} ${answer.pendingDays === 1 ? say.pendingOne : say.pending}`}{' '}
            {other && answer.live && choice.comparison === 'before' && say.sameLength}{' '}
            {before.answer?.rows.length === 0 && other && say.nothingBefore}
          </p>
          {answer.rows.length === 0 ? (
            <p role="status">
              <strong>{say.nothing}</strong> {say.nothingHint}
            </p>
          ) : (
            <>
              <TopFigures now={answer.total} before={compared && compared.total} />
              <Trend choice={choice} now={answer} before={compared} />
              <div className="pair-of-panels">
                <Spread choice={choice} period={shown} />
                <Heat choice={choice} period={shown} />
              </div>
              <Rows choice={choice} periods={{ shown, other: compared && other }} onChoose={choose} />
              <p>
                {say.rawFacts}: <ExportLinks query={queryOf(choice, shown)} of={say.rawFacts} />
              </p>
            </>
          )}
        </div>
      )}
    </main>
  );
}
