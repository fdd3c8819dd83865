/** Terms and safety in the visitor's language, agreed to, and signed where the building wants it. */
import type { Language, VisitorRules } from '@satuatap/shared/queue';
import { useHall } from '../hall/hall-screen.js';
import { SignaturePad } from '../visits/signature-pad.js';
import { asksConsent } from './draft.js';
import { receptionWords } from './words.js';

interface TermsProps {
  readonly rules: VisitorRules;
  /** The visitor's. */
  readonly language: Language;
  readonly agreed: boolean;
  readonly onAgreed: (agreed: boolean) => void;
  readonly onSignature: (path: string | null) => void;
}

export function Terms({ rules, language, agreed, onAgreed, onSignature }: TermsProps) {
  const say = receptionWords[useHall().language];
  if (!asksConsent(rules)) return null;
  return (
    <section className="terms">
      {rules.terms && <p lang={language}>{rules.terms[language]}</p>}
      {rules.safety && (
        <p lang={language}>
          <strong>{receptionWords[language].safety}:</strong> {rules.safety[language]}
        </p>
      )}
      <label className="check">
        <input
          type="checkbox"
          required
          checked={agreed}
          onChange={({ target }) => onAgreed(target.checked)}
        />
        {say.agreed}
      </label>
      {rules.signature && <SignaturePad label={say.sign} onSignature={onSignature} />}
    </section>
  );
}
