/** What people thought of the service: the survey's figures for a period, its report, and its comments. */
import './satisfaction.css';
import { apiBase, type SurveyReport } from '@satuatap/shared/contract';
import { localDate } from '@satuatap/shared/time';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { Comments } from './comments.js';
import { PeriodChoice, type ChosenPeriod } from './period-choice.js';
import { periodOf } from './period.js';
import { ReportTable } from './report-table.js';
import { Results } from './results.js';
import { ScopeChoice, scopeFigures, scopeName, wholeBuilding } from './scope.js';
import { dayText } from './texts.js';
import { satisfactionWords } from './words.js';

export function Satisfaction() {
  const { config, language, now } = useHall();
  const say = satisfactionWords[language];
  const today = localDate(now, config.timeZone);
  const [period, setPeriod] = useState<ChosenPeriod>(() => ({
    name: 'quarter',
    ...periodOf('quarter', today),
  }));
  const [scope, setScope] = useState(wholeBuilding);
  const { from, to } = period;
  const query = `from=${from}&to=${to}`;
  const path = `/buildings/${config.id}/survey`;
  const { answer: report, problem, isAway, again } = useFresh<SurveyReport>(`${path}/report?${query}`);
  const figures = report && scopeFigures(report, scope);
  return (
    <main className="wide-page satisfaction">
      <header>
        <h1>{say.title}</h1>
        <p>
          {[config.name, scopeName(scope, config, language)].filter((name) => name !== '').join(', ')}
          {': '}
          {dayText(from, language)} – {dayText(to, language)}.{' '}
          <span className="quiet-text">{say.ground}.</span>
        </p>
      </header>
      <div className="row choices-of-period">
        <PeriodChoice period={period} today={today} language={language} onPeriod={setPeriod} />
        {report && <ScopeChoice {...{ report, scope, config, language }} onScope={setScope} />}
        <a className="file" href={`${apiBase}${path}/report.csv?${query}`} download>
          {say.csv}
        </a>
        <button type="button" disabled={report === null} onClick={() => globalThis.print()}>
          {say.print}
        </button>
      </div>
      {!report && !problem && <p role="status">{isAway ? words[language].unreachable : say.loading}</p>}
      <Refused problem={problem} onAgain={again} />
      {report && figures && (
        <>
          <Results
            figures={figures}
            channels={scope === wholeBuilding ? report.channels : null}
            {...{ config, language }}
          />
          <ReportTable {...{ report, config, language }} />
        </>
      )}
      <Comments path={`${path}/comments`} query={query} />
    </main>
  );
}
