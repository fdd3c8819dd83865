/** Asks for the ticket: its number on keys of the glass, or its code by a scanner that types. */
import { isUnanswered, ProblemError, type Sender } from '@satuatap/shared/client';
import type { SurveyTicket } from '@satuatap/shared/contract';
import { numberSpelling, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import { surveyOf } from '@satuatap/shared/survey';
import { refusalWords } from '@satuatap/shared/words';
import { Check, Delete } from 'lucide-react';
import { useState } from 'react';
import { useScanner } from '../use-scanner.js';
import { exitWords } from './words.js';

const linkSpelling = /\/t\/[\w.-]+$/;
/** Digits of a number at most. */
const longest = 6;

interface NumberEntryProps {
  readonly config: BuildingConfig;
  readonly sender: Sender;
  readonly language: Language;
  /** A ticket that may answer; `null` and no number for who has none. */
  readonly onTicket: (ticket: string | null, number: string) => void;
  readonly onUnpaired: () => void;
}

export function NumberEntry({ config, sender, language, onTicket, onUnpaired }: NumberEntryProps) {
  const say = exitWords[language];
  const prefixes = [...new Set(config.services.map(({ prefix }) => prefix))].toSorted();
  const [prefix, setPrefix] = useState(prefixes.length === 1 ? (prefixes[0] ?? '') : '');
  const [digits, setDigits] = useState('');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const whyNot = (error: ProblemError): string => {
    const { code, facts } = error.problem;
    if (isUnanswered(error)) return say.away;
    return code === 'not-found' || code === 'invalid-input'
      ? say.notFound
      : refusalWords(code, language, facts ?? {}, config);
  };
  const why = refused === null ? '' : whyNot(refused);
  const ask = async (ticket: string): Promise<void> => {
    setAsking(true);
    setRefused(null);
    try {
      const query = new URLSearchParams({ ticket }).toString();
      const found = await sender.send<SurveyTicket>('GET', `/buildings/${config.id}/survey/ticket?${query}`);
      onTicket(ticket, found.number);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'unauthenticated') onUnpaired();
      setAsking(false);
      setRefused(error);
    }
  };
  useScanner(
    (text) => {
      if (!asking) void ask(text);
    },
    // Its number, or the address of its phone page.
    (text) => numberSpelling.test(text) || linkSpelling.test(text),
  );
  const change = (next: string): void => {
    setRefused(null);
    setDigits(next);
  };
  const isWhole = prefix !== '' && digits !== '';
  return (
    <div className="entry">
      <div className="asked">
        <output aria-label={say.number} className="typed">
          {prefix} {digits}
        </output>
        <p role="alert" className={why === '' ? 'only-heard' : 'why'}>
          {why}
        </p>
        <button
          type="button"
          className="main"
          disabled={!isWhole || asking}
          onClick={() => void ask(prefix + digits)}
        >
          <Check aria-hidden /> {asking ? say.checking : say.begin}
        </button>
        {surveyOf(config).withoutTicket && (
          <button type="button" onClick={() => onTicket(null, '')}>
            {say.without}
          </button>
        )}
      </div>
      {prefixes.length > 1 && (
        <div role="group" aria-label={say.letter} className="letters">
          {prefixes.map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={each === prefix}
              onClick={() => {
                setRefused(null);
                setPrefix(each);
              }}
            >
              {each}
            </button>
          ))}
        </div>
      )}
      <div role="group" aria-label={say.digits} className="digits">
        {Array.from('1234567890', (digit) => (
          <button
            type="button"
            key={digit}
            disabled={digits.length >= longest}
            onClick={() => change(digits + digit)}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          className="erase"
          disabled={digits === ''}
          aria-label={say.erase}
          onClick={() => change(digits.slice(0, -1))}
        >
          <Delete aria-hidden />
        </button>
      </div>
    </div>
  );
}
