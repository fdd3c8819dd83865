/** A comment at the exit, written on keys of the glass. */
import type { Language } from '@satuatap/shared/queue';
import { longestComment } from '@satuatap/shared/survey';
import { PencilLine, Send } from 'lucide-react';
import { useState } from 'react';
import { Keyboard } from '../kiosk/choose/keyboard.js';
import { words as kioskWords } from '../kiosk/words.js';
import { surveyWords } from '../survey/words.js';
import { exitWords } from './words.js';

interface ExitCommentProps {
  readonly language: Language;
  readonly given: boolean;
  readonly onSend: (words: string) => void;
}

export function ExitComment({ language, given, onSend }: ExitCommentProps) {
  const say = surveyWords[language];
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const write = (words: string): void => setText(words.slice(0, longestComment));
  if (given) return <p role="status">{say.commentThanks}</p>;
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setIsOpen(true)}>
        <PencilLine aria-hidden /> {say.write}
      </button>
    );
  }
  return (
    <div className="writing" role="group" aria-label={say.write}>
      <p>
        <strong>{say.commentWarning}</strong> {say.commentRead}
      </p>
      <div className="written">
        <textarea
          rows={2}
          aria-label={say.comment}
          inputMode="none"
          maxLength={longestComment}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
        <button type="button" onClick={() => setIsOpen(false)}>
          {exitWords[language].close}
        </button>
        <button
          type="button"
          className="main"
          disabled={text.trim() === ''}
          onClick={() => onSend(text.trim())}
        >
          <Send aria-hidden /> {say.send}
        </button>
      </div>
      {/* No digits: who has none does not write an identity number. */}
      <Keyboard text={text} say={kioskWords[language]} onText={write} digits={false} />
    </div>
  );
}
