/** What is shown: which buildings, of which agency, service and counter, when, and compared with what. */
import { plusDays } from '@satuatap/shared/time';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { BuildingChoice } from './building-choice.js';
import { comparisons, type Choice, type Periods } from './choice.js';
import { periodKinds, step, type PeriodKind } from './periods.js';
import { periodText } from './period-text.js';
import { WithinChoice } from './within-choice.js';

interface ChoiceBarProps {
  readonly choice: Choice;
  readonly periods: Periods;
  readonly onChoose: (choice: Choice) => void;
}

export function ChoiceBar({ choice, periods, onChoose }: ChoiceBarProps) {
  const { language, say } = useLookingBack();
  const { kind, comparison } = choice;
  const { shown, other } = periods;
  const kinds: Readonly<Record<PeriodKind, string>> = {
    day: say.periodDay,
    week: say.periodWeek,
    month: say.periodMonth,
    year: say.periodYear,
    custom: say.periodCustom,
  };
  const versus = { none: say.vsNone, before: say.vsBefore, year: say.vsYear, custom: say.vsCustom };
  const choose = (change: Partial<Choice>): void => onChoose({ ...choice, ...change });
  return (
    <section className="choices-bar" aria-label={say.choice}>
      <div className="choice">
        <BuildingChoice choice={choice} onChoose={onChoose} />
        <WithinChoice choice={choice} onChoose={onChoose} />
      </div>
      <div className="choice">
        <div className="row" role="group" aria-label={say.period}>
          {periodKinds.map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={each === kind}
              onClick={() => choose({ kind: each, date: shown.from, to: shown.to })}
            >
              {kinds[each]}
            </button>
          ))}
        </div>
        {kind === 'custom' ? (
          <>
            <DateField
              label={say.from}
              value={choice.date}
              onDate={(date) => choose({ date, to: later(date, choice.to) })}
            />
            <DateField
              label={say.to}
              value={choice.to}
              onDate={(to) => choose({ to, date: earlier(to, choice.date) })}
            />
          </>
        ) : (
          <div className="row">
            <button
              type="button"
              aria-label={say.earlier}
              onClick={() => choose({ date: step(kind, choice.date, -1) })}
            >
              ‹
            </button>
            <DateField label={say.date} value={choice.date} onDate={(date) => choose({ date })} />
            <button
              type="button"
              aria-label={say.later}
              onClick={() => choose({ date: step(kind, choice.date, 1) })}
            >
              ›
            </button>
          </div>
        )}
        <label className="field">
          {say.compareWith}
          <select
            value={comparison}
            onChange={({ target }) => {
              const chosen = comparisons.find((each) => each === target.value) ?? 'none';
              choose({
                comparison: chosen,
                ...(chosen === 'custom' && {
                  versus: other ?? { from: plusDays(shown.from, -7), to: shown.from },
                }),
              });
            }}
          >
            {comparisons.map((each) => (
              <option key={each} value={each}>
                {versus[each]}
              </option>
            ))}
          </select>
        </label>
        {comparison === 'custom' && (
          <>
            <DateField
              label={say.from}
              value={choice.versus.from}
              onDate={(from) => choose({ versus: { from, to: later(from, choice.versus.to) } })}
            />
            <DateField
              label={say.to}
              value={choice.versus.to}
              onDate={(to) => choose({ versus: { to, from: earlier(to, choice.versus.from) } })}
            />
          </>
        )}
      </div>
      <p>
        <strong>{periodText(shown, language)}</strong>
        {other && (
          <span className="quiet-text">
            {' '}
            {say.compared} {periodText(other, language)}
          </span>
        )}
      </p>
    </section>
  );
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onDate: (date: string) => void;
}

function DateField({ label, value, onDate }: DateFieldProps) {
  return (
    <label className="field">
      {label}
      <input
        type="date"
        value={value}
        required
        onChange={({ target }) => target.value !== '' && onDate(target.value)}
      />
    </label>
  );
}
