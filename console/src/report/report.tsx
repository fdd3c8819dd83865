/** A day or a month on paper: what a head of office signs and files. The browser prints it, or saves it as PDF. */
import { plusDays } from '@satuatap/shared/time';
import { choiceOf, type Choice } from '../history/choice.js';
import { periodAround, periodBefore, step, until } from '../history/periods.js';
import { useStatistics } from '../history/use-statistics.js';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { today } from '../looking-back/today.js';
import { Trouble } from '../looking-back/trouble.js';
import './report.css';
import { Sheet } from './sheet.js';

type Kind = 'day' | 'month';

export function Report({ search }: { readonly search: URLSearchParams }) {
  const { buildings, say } = useLookingBack();
  const now = today();
  const kind: Kind = search.get('kind') === 'month' ? 'month' : 'day';
  // The last one that is over, unless another is asked for.
  const asked = search.get('date') ?? (kind === 'day' ? plusDays(now, -1) : step('month', now, -1));
  const choice: Choice = choiceOf(
    new URLSearchParams({ buildings: search.get('buildings') ?? '', date: asked, vs: 'before' }),
    now,
  );
  const whole = periodAround(kind, choice.date);
  const shown = until(whole, now);
  const before = periodBefore(kind, whole, shown);
  const services = useStatistics(choice, shown, 'service');
  const earlier = useStatistics(choice, before, 'service');
  const agencies = useStatistics(choice, shown, 'agency');
  const places = useStatistics(choice, shown, kind === 'day' ? 'hour' : 'heat');
  const go = (change: Readonly<Record<string, string>>): void => {
    const facts = { buildings: choice.buildingIds.join(','), kind, date: choice.date, ...change };
    location.hash = hrefOf({
      view: 'report',
      search: new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== '')),
    });
  };
  const readings = [services, earlier, agencies, places];
  const failed = readings.find(({ problem }) => problem !== null);
  return (
    <main className="wide-page looking-back report">
      <div className="choice not-printed">
        <label className="field">
          {say.building}
          <select
            value={choice.buildingIds[0] ?? ''}
            onChange={({ target }) => go({ buildings: target.value })}
          >
            <option value="">{say.allBuildings}</option>
            {buildings.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="row" role="group" aria-label={say.reportKind}>
          {(['day', 'month'] as const).map((each) => (
            <button type="button" key={each} aria-pressed={each === kind} onClick={() => go({ kind: each })}>
              {each === 'day' ? say.daily : say.monthly}
            </button>
          ))}
        </div>
        <div className="row">
          <button
            type="button"
            aria-label={say.earlier}
            onClick={() => go({ date: step(kind, choice.date, -1) })}
          >
            ‹
          </button>
          <label className="field">
            {say.date}
            <input
              type="date"
              value={choice.date}
              onChange={({ target }) => target.value !== '' && go({ date: target.value })}
            />
          </label>
          <button
            type="button"
            aria-label={say.later}
            onClick={() => go({ date: step(kind, choice.date, 1) })}
          >
            ›
          </button>
        </div>
        <button type="button" className="main" onClick={() => print()}>
          {say.print}
        </button>
      </div>
      {failed ? (
        <Trouble reading={failed} />
      ) : services.answer && agencies.answer && places.answer && earlier.answer ? (
        <Sheet
          kind={kind}
          choice={choice}
          shown={shown}
          before={before}
          services={services.answer}
          earlier={earlier.answer}
          agencies={agencies.answer}
          places={places.answer}
        />
      ) : (
        <Trouble reading={services} />
      )}
    </main>
  );
}
