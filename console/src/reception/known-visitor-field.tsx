/** Finds somebody who wanted to be known again, by phone number or code; of her name no more than she proves. */
import { ProblemError, senderWith } from '@satuatap/shared/client';
import type { KnownVisitor, KnownVisitorBody } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { useId, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { useSaid } from '@satuatap/shared/react';
import { visitWords } from '../visits/words.js';
import type { Draft } from './draft.js';
import { receptionWords } from './words.js';

interface KnownVisitorFieldProps {
  readonly draft: Draft;
  readonly onDraft: (more: Partial<Draft>) => void;
}

const door = senderWith({});
const isPhone = (text: string): boolean => /^\+?[\d\s().-]{8,}$/.test(text);

export function KnownVisitorField({ draft, onDraft }: KnownVisitorFieldProps) {
  const { config, language } = useHall();
  const say = receptionWords[language];
  const [text, setText] = useState('');
  const [told, setTold] = useSaid(language);
  const statusId = useId();
  const find = (): void => {
    const sought = text.trim();
    if (sought === '') return;
    const by: KnownVisitorBody = isPhone(sought) ? { phone: sought } : { code: sought };
    door.send<KnownVisitor>('POST', `/buildings/${config.id}/visits/known`, by).then(
      (known) => {
        // A number that found nobody before is not hers.
        onDraft({ known: { ...known, ...by }, texts: { ...draft.texts, phone: by.phone ?? '' } });
        setTold(null);
      },
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        const { code, facts } = error.problem;
        onDraft({
          known: null,
          ...(by.phone === undefined ? {} : { texts: { ...draft.texts, phone: by.phone } }),
        });
        setTold((to) =>
          code === 'not-found' ? receptionWords[to].unknown : refusalWords(code, to, facts ?? {}, config),
        );
      },
    );
  };
  const { known } = draft;
  return (
    <div className="known">
      <label className="field">
        {say.known}
        <input
          autoComplete="off"
          maxLength={40}
          aria-describedby={statusId}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || text.trim() === '') return;
            event.preventDefault();
            find();
          }}
        />
      </label>
      <button type="button" onClick={find}>
        {say.knownFind}
      </button>
      <p id={statusId} role="status">
        {known ? (
          <>
            ✓ {say.knownIs(known.name)}
            {known.company !== null && `, ${known.company}`}{' '}
            <button type="button" className="quiet" onClick={() => onDraft({ known: null })}>
              {visitWords[language].clear}
            </button>
          </>
        ) : (
          told
        )}
      </p>
    </div>
  );
}
