/** What this building asks of a visitor, each with what it is for. */
import { hasSpelling, visitorSpellings } from '@satuatap/shared/contract';
import type { VisitorRules } from '@satuatap/shared/queue';
import { useHall } from '../hall/hall-screen.js';
import { CheckedInput } from './checked-input.js';
import { textFields, type Draft, type TextField } from './draft.js';
import { PhotoField } from './photo-field.js';
import { receptionWords } from './words.js';

interface VisitorFieldsProps {
  readonly draft: Draft;
  readonly rules: VisitorRules;
  readonly onDraft: (more: Partial<Draft>) => void;
}

const kinds: Partial<
  Record<TextField, Pick<React.InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode'>>
> = {
  phone: { type: 'tel' },
  email: { type: 'email' },
  identity: { inputMode: 'numeric' },
};

/** As the server takes it, once the spaces around it are gone. */
const patternOf = (field: TextField): string | undefined =>
  hasSpelling(field) ? String.raw`\s*${visitorSpellings[field].source.slice(1, -1)}\s*` : undefined;

export function VisitorFields({ draft, rules, onDraft }: VisitorFieldsProps) {
  const { language } = useHall();
  const say = receptionWords[language];
  return (
    <>
      {textFields.map((field) => {
        const rule = rules.fields[field];
        if (!rule) return null;
        const required = draft.known ? draft.known.missing.includes(field) : rule.ask === 'required';
        return (
          <label key={field} className="field">
            <span>
              {say.fields[field]} {required && <small>({say.required})</small>}
              <small className="quiet-text why"> {rule.purpose[language]}</small>
            </span>
            <CheckedInput
              {...kinds[field]}
              pattern={patternOf(field)}
              how={hasSpelling(field) ? say.spelled[field] : ''}
              required={required}
              maxLength={120}
              autoComplete="off"
              value={draft.texts[field] ?? ''}
              onChange={({ target }) => onDraft({ texts: { ...draft.texts, [field]: target.value } })}
            />
          </label>
        );
      })}
      {rules.fields.photo && (
        <PhotoField
          why={rules.fields.photo.purpose[language]}
          photo={draft.photo}
          onPhoto={(photo) => onDraft({ photo })}
        />
      )}
    </>
  );
}
