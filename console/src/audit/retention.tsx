/** How long each kind of personal data is kept, and what went. */
import type { RetentionPage } from '@satuatap/shared/contract';
import { atLocal, dateText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { auditWords } from './words.js';

export function Retention() {
  const { config, language } = useHall();
  const say = auditWords[language];
  const { answer, isAway } = useFresh<RetentionPage>(`/buildings/${config.id}/retention`, 'audit');
  const kindNames = new Map(answer?.kinds.map(({ kind, what }) => [kind, what[language]]));
  const dayText = (date: string): string =>
    dateText(atLocal(date, '12:00', config.timeZone), config, language);
  const textOf = (rows: Readonly<Record<string, number>>): string =>
    Object.entries(rows)
      .map(([kind, count]) => `${kindNames.get(kind) ?? kind}: ${count}`)
      .join(', ') || say.nothing;
  return (
    <section aria-label={say.retention}>
      <h2>{say.retention}</h2>
      <p className="quiet-text">{say.retentionWhy}</p>
      {!answer && <p role="status">{isAway ? words[language].unreachable : words[language].loading}</p>}
      {answer && (
        <div className="retention">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say.kind}</th>
                <th scope="col" className="figure">
                  {say.days}
                </th>
                <th scope="col" className="figure">
                  {say.due}
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.kinds.map(({ kind, what, days, due }) => (
                <tr key={kind}>
                  <th scope="row">{what[language]}</th>
                  <td className="figure">{days}</td>
                  <td className="figure">{due}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <h3>{say.runs}</h3>
            {answer.runs.length === 0 && <p>{say.noRuns}</p>}
            <ul>
              {answer.runs.map(({ date, endedAt, rows }) => (
                <li key={date}>
                  <strong>{dayText(date)}</strong> {endedAt === null ? say.running : textOf(rows)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}
