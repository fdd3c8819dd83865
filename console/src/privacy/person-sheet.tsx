/** All that is kept of a person, with what can be done about it. */
import { apiBase, type PersonFile } from '@satuatap/shared/contract';
import { dateText, timeText } from '@satuatap/shared/time';
import { useEffect, useRef } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { useOfficers } from '../visits/use-officers.js';
import { traceText } from './trace-text.js';
import { privacyWords } from './words.js';

interface PersonSheetProps {
  readonly file: PersonFile;
  /** Asks whether to. */
  readonly onForget: () => void;
}

export function PersonSheet({ file, onForget }: PersonSheetProps) {
  const { config, language } = useHall();
  const say = privacyWords[language];
  const officers = useOfficers().answer ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  // It comes below the list, where a long one hides it, and says nothing of itself.
  useEffect(() => heading.current?.focus(), []);
  const day = (at: number): string => dateText(at, config, language);
  const parts = (['photo', 'identity', 'all'] as const).filter(
    (part) => part === 'all' || (part === 'photo' ? file.hasPhoto : file.identity !== null),
  );
  const facts: readonly (readonly [string, string])[] = [
    [say.name, file.name],
    [say.company, file.company ?? '–'],
    [say.phone, file.phone ?? '–'],
    [say.email, file.email ?? '–'],
    [say.identity, file.identity ?? '–'],
    [say.photo, file.hasPhoto ? say.yes : say.no],
    [say.remembered, file.remembered ? say.rememberedYes : say.rememberedNo],
    [say.kept, day(file.createdAt)],
    [say.goes, parts.map((part) => `${say.goesOf[part]} ${day(file.goes[part])}`).join(', ')],
  ];
  const traces = file.traces.filter(({ rows }) => rows.length > 0);
  return (
    <section className="person-sheet" aria-label={file.name}>
      <h2 ref={heading} tabIndex={-1}>
        {file.name}
      </h2>
      <dl>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{say.consent}</h3>
      {file.consent ? (
        <blockquote lang={file.consent.language}>
          {file.consent.text}
          <footer className="quiet-text">
            {day(file.consent.at)}
            {file.consent.signed && `, ${say.signed}`}
          </footer>
        </blockquote>
      ) : (
        <p className="quiet-text">{say.noConsent}</p>
      )}
      <h3>{say.traces}</h3>
      {traces.length === 0 && <p className="quiet-text">{say.noTraces}</p>}
      {traces.map(({ kind, what, rows }) => (
        <details key={kind}>
          <summary>
            {what[language]} ({rows.length})
          </summary>
          <ul>
            {rows.map(({ at, facts: known }, n) => (
              <li key={n}>
                {at !== null && (
                  <strong>
                    {day(at)}, {timeText(at, config, language)}{' '}
                  </strong>
                )}
                {traceText(known, { config, language, officers })}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <div className="row">
        <a className="file" href={`${apiBase}/buildings/${config.id}/people/${file.id}/file`} download>
          {say.take}
        </a>
        <button type="button" onClick={onForget}>
          {say.forget}
        </button>
      </div>
      <p className="quiet-text">{say.takeWhy}</p>
    </section>
  );
}
