/** Finds a number of today, wherever it is, and opens what can be done with it. */
import { currentStop, numberSpelling, serviceOf, ticketByNumber, type Ticket } from '@satuatap/shared/queue';
import { refusalWords, stateWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';
import { codeOf, useCodeCheckIn } from './code-check-in.js';
import { useLookUp } from './use-look-up.js';

interface SearchProps {
  readonly input: React.Ref<HTMLInputElement>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (ticket: Ticket) => void;
}

export function Search({ input, text, onText, onOpen }: SearchProps) {
  const { view, config, language, say } = useHall();
  const sought = text.trim();
  const whole = numberSpelling.test(sought);
  const here = ticketByNumber(view.day, sought);
  const looksUp = whole && !here;
  const { answer, askNow } = useLookUp(looksUp ? sought : null);
  const ticket = here ?? (answer && 'ticket' in answer ? answer.ticket : undefined);
  const stop = ticket?.stops[currentStop(ticket)] ?? ticket?.stops.at(-1);
  const counter = config.counters.find(({ id }) => id === stop?.counterId);
  const code = ticket ? null : codeOf(sought);
  const { outcome, isSending, checkIn } = useCodeCheckIn(code);
  const instead = (): string => {
    if (!whole) return say.notWhole;
    if (!answer || 'ticket' in answer) return say.searching;
    const { code, facts = {} } = answer.problem;
    if (code === 'not-found') return say.notFound;
    return code === 'unavailable' ? say.notAsked : refusalWords(code, language, facts, config);
  };
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (ticket) onOpen(ticket);
        else if (code !== null && !looksUp) checkIn();
        else askNow();
      }}
    >
      <label>
        <span>
          {say.search} <kbd>{keyText('search')}</kbd>
        </span>
        <input
          ref={input}
          value={text}
          size={8}
          maxLength={20}
          autoComplete="off"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onText('');
          }}
        />
      </label>
      <div role="status" className="found">
        {sought !== '' &&
          (ticket && stop ? (
            <button type="submit">
              <strong>{ticket.number}</strong> {serviceOf(config, stop.serviceId)?.name[language]} ·{' '}
              {stateWords(stop.state, language)}
              {counter && ` · ${say.counter} ${counter.label}`} ›
            </button>
          ) : (
            <>
              {!(code !== null && !looksUp) && <p>{instead()}</p>}
              {code !== null && outcome === '' && (
                <button type="button" disabled={isSending} onClick={checkIn}>
                  {say.checkInCode} <strong>{code}</strong> ›
                </button>
              )}
              {outcome !== '' && <p>{outcome}</p>}
            </>
          ))}
      </div>
    </form>
  );
}
