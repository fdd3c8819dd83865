/** The name of a measure, as a button that says what it means. */
import { useState } from 'react';
import { Frame } from '../hall/frame.js';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { words } from '../words/index.js';
import { shownMeasure, type MeasureId } from './shown-measures.js';

export function MeasureName({ id }: { readonly id: MeasureId }) {
  const { language, say } = useLookingBack();
  const [open, setOpen] = useState(false);
  const { name, means } = shownMeasure(id);
  return (
    <>
      <button
        type="button"
        className="meaning"
        aria-haspopup="dialog"
        title={say.whatIsThis}
        onClick={() => setOpen(true)}
      >
        {name[language]}
      </button>
      {open && (
        <Frame title={name[language]} onClose={() => setOpen(false)}>
          <p>{means[language]}</p>
          <button type="button" className="main" onClick={() => setOpen(false)}>
            {words[language].close}
          </button>
        </Frame>
      )}
    </>
  );
}
