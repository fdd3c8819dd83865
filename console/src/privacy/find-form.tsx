import type { FindPersonBody } from '@satuatap/shared/contract';
import { useState } from 'react';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';
import { privacyWords } from './words.js';

const ways = ['phone', 'identity', 'code'] as const satisfies readonly (keyof FindPersonBody)[];

interface FindFormProps {
  readonly busy: boolean;
  readonly onFind: (body: FindPersonBody) => void;
}

/** What she types goes in a request's body, and is not kept on the screen once it was sent. */
export function FindForm({ busy, onFind }: FindFormProps) {
  const { language } = useHall();
  const say = privacyWords[language];
  const [way, setWay] = useState<(typeof ways)[number]>('phone');
  return (
    <form
      className="row find"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        const text = textOf(new FormData(event.currentTarget), 'text');
        event.currentTarget.reset();
        if (text !== '') onFind({ [way]: text });
      }}
    >
      <fieldset className="row">
        <legend>{say.by}</legend>
        {ways.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
            {say.ways[each]}
          </label>
        ))}
      </fieldset>
      <label className="field">
        {say.ways[way]}
        <input
          name="text"
          required
          minLength={way === 'code' ? 4 : 5}
          maxLength={30}
          autoComplete="off"
          inputMode={way === 'phone' ? 'tel' : 'text'}
        />
      </label>
      <button type="submit" className="main" aria-disabled={busy}>
        {say.find}
      </button>
    </form>
  );
}
