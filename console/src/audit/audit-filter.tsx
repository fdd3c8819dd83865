import { auditActions, type AuditScope } from '@satuatap/shared/contract';
import { auditActionWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';
import { auditWords } from './words.js';

export interface Filter {
  readonly from: string;
  readonly to: string;
  readonly of: AuditScope;
  readonly actor: string;
  readonly action: string;
  readonly subjectId: string;
}

/** What of it is set, as the address has it. */
export const queryOf = (filter: Filter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

interface AuditFilterProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function AuditFilter({ filter, onFilter }: AuditFilterProps) {
  const { language, names, session } = useHall();
  const say = auditWords[language];
  const set = (part: Partial<Filter>): void => onFilter({ ...filter, ...part });
  const byWords = auditActions
    .map((action) => [action, auditActionWords(action, language)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
  return (
    <form className="row audit-filter" onSubmit={(event) => event.preventDefault()}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="field">
          {say[end]}
          <input
            type="date"
            required
            value={filter[end]}
            onChange={({ target: { value } }) => value !== '' && set({ [end]: value })}
          />
        </label>
      ))}
      {session.buildingIds.length === 0 && (
        <label className="field">
          {say.of}
          <select
            value={filter.of}
            onChange={({ target: { value } }) =>
              set({ of: value === 'installation' ? 'installation' : 'building' })
            }
          >
            <option value="building">{say.building}</option>
            <option value="installation">{say.installation}</option>
          </select>
        </label>
      )}
      <label className="field">
        {say.who}
        <select value={filter.actor} onChange={({ target: { value } }) => set({ actor: value })}>
          <option value="">{say.anybody}</option>
          {[...names].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say.action}
        <select value={filter.action} onChange={({ target: { value } }) => set({ action: value })}>
          <option value="">{say.anything}</option>
          {byWords.map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say.subjectId}
        <input
          key={filter.subjectId}
          defaultValue={filter.subjectId}
          pattern="[\w.:\/\-]{1,100}"
          onBlur={({ target }) => target.checkValidity() && set({ subjectId: target.value.trim() })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        />
      </label>
    </form>
  );
}
