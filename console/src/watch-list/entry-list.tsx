import type { WatchEntry } from '@satuatap/shared/contract';
import { dateText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { watchWords } from './words.js';

interface EntryListProps {
  readonly entries: readonly WatchEntry[];
  readonly onChange: (entry: WatchEntry) => void;
  readonly onRemove: (entry: WatchEntry) => void;
}

export function EntryList({ entries, onChange, onRemove }: EntryListProps) {
  const { config, language, names } = useHall();
  const say = watchWords[language];
  const nameOf = ({ name, phone, identity }: WatchEntry): string => name ?? phone ?? identity ?? '';
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{nameOf(entry)}</strong>
            {[entry.name === null ? null : entry.phone, entry.identity]
              .filter((each) => each !== null && each !== nameOf(entry))
              .map((each) => ` · ${each}`)}
          </p>
          <p className="reason">{entry.reason}</p>
          <p className="quiet-text">
            {say.until} {dateText(entry.expiresAt - 1, config, language)}
            {entry.expired && ` (${say.expired})`} · {say.seenBy}:{' '}
            {[
              ...entry.roles.map((role) => say.roles[role]),
              ...entry.staffIds.map((id) => names.get(id) ?? id),
            ].join(', ')}{' '}
            · {say.addedBy} {dateText(entry.addedAt, config, language)}, {say.by}{' '}
            {names.get(entry.addedBy) ?? entry.addedBy}
          </p>
          {entry.mayChange && (
            <div className="row">
              <button
                type="button"
                onClick={() => onChange(entry)}
                aria-label={`${say.change} ${nameOf(entry)}`}
              >
                {say.change}
              </button>
              <button
                type="button"
                className="quiet"
                onClick={() => onRemove(entry)}
                aria-label={`${say.remove} ${nameOf(entry)}`}
              >
                {say.remove}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
