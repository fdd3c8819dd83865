import type { Language } from '@satuatap/shared/queue';
import { words } from '../words/index.js';

interface NoPermissionProps {
  /** If it is not that the account may not. */
  readonly title?: string;
  readonly why: string;
  readonly language: Language;
  readonly onBack: () => void;
}

/** A page that this account may not see, or that is not there: says so, why, and where to go instead. */
export function NoPermission({ title, why, language, onBack }: NoPermissionProps) {
  const say = words[language];
  return (
    <main className="page alone">
      <h1>{title ?? say.forbidden}</h1>
      <p>{why}</p>
      <button type="button" className="main" onClick={onBack}>
        {say.back}
      </button>
    </main>
  );
}
