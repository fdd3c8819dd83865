import type { SurveyPeriod } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { periodNames, periodOf, type PeriodName } from './period.js';
import { satisfactionWords } from './words.js';

export interface ChosenPeriod extends SurveyPeriod {
  readonly name: PeriodName;
}

interface PeriodChoiceProps {
  readonly period: ChosenPeriod;
  /** YYYY-MM-DD in the building's zone. */
  readonly today: string;
  readonly language: Language;
  readonly onPeriod: (period: ChosenPeriod) => void;
}

/** A period by its name, or by its first and last day. */
export function PeriodChoice({ period, today, language, onPeriod }: PeriodChoiceProps) {
  const say = satisfactionWords[language];
  const choose = (name: PeriodName): void =>
    onPeriod(name === 'custom' ? { ...period, name } : { name, ...periodOf(name, today) });
  return (
    <>
      <label className="field">
        {say.period}
        <select value={period.name} onChange={({ target }) => choose(target.value as PeriodName)}>
          {periodNames.map((name) => (
            <option key={name} value={name}>
              {say.periods[name]}
            </option>
          ))}
        </select>
      </label>
      {period.name === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className="field">
            {say[end]}
            <input
              type="date"
              value={period[end]}
              min={end === 'to' ? period.from : undefined}
              max={end === 'from' ? period.to : undefined}
              onChange={({ target }) => {
                // A browser gives nothing while a day is only half typed.
                if (target.value !== '') onPeriod({ ...period, [end]: target.value });
              }}
            />
          </label>
        ))}
    </>
  );
}
