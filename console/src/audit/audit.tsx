/** The auditor's page: who did or saw what, and what became of personal data. */
import './audit.css';
import { apiBase } from '@satuatap/shared/contract';
import { localDate, plusDays } from '@satuatap/shared/time';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { words } from '../words/index.js';
import { AuditFilter, queryOf, type Filter } from './audit-filter.js';
import { EntryTable } from './entry-table.js';
import { Retention } from './retention.js';
import { usePages } from './use-pages.js';
import { auditWords } from './words.js';

export function Audit() {
  const { config, language, now } = useHall();
  const say = auditWords[language];
  const [filter, setFilter] = useState<Filter>(() => {
    const today = localDate(now, config.timeZone);
    return { from: plusDays(today, -6), to: today, of: 'building', actor: '', action: '', subjectId: '' };
  });
  const path = `/buildings/${config.id}/audit`;
  const query = queryOf(filter);
  const { known, problem, isAway, busy, more, again } = usePages(`${path}?${query}`);
  const count = String(known?.entries.length ?? 0);
  return (
    <main className="wide-page audit">
      <header>
        <h1>{say.title}</h1>
        <p className="quiet-text">{say.why}</p>
      </header>
      <div className="row">
        <AuditFilter filter={filter} onFilter={setFilter} />
        <a className="file" href={`${apiBase}${path}.csv?${query}&lang=${language}&excel=yes`} download>
          {say.csv}
        </a>
      </div>
      <Refused problem={problem} onAgain={again} />
      <p role="status">
        {!known && !problem && (isAway ? words[language].unreachable : words[language].loading)}
        {known?.entries.length === 0 && say.empty}
        {known && known.entries.length > 0 && (known.next === null ? say.allShown : say.someShown)(count)}
      </p>
      {known && known.entries.length > 0 && (
        <EntryTable
          entries={known.entries}
          devices={known.devices}
          onSubject={(subjectId) => setFilter({ ...filter, subjectId })}
        />
      )}
      {known && known.next !== null && (
        <div className="row">
          <button type="button" disabled={busy} onClick={more}>
            {busy ? (isAway ? words[language].unreachable : words[language].loading) : say.more}
          </button>
        </div>
      )}
      <Retention />
    </main>
  );
}
