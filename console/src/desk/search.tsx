/** Finds a number of today, wherever it is, and opens what can be done with it. */
import { currentStop, serviceOf, ticketByNumber } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';

interface SearchProps {
  readonly input: React.Ref<HTMLInputElement>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (ticketId: number) => void;
}

export function Search({ input, text, onText, onOpen }: SearchProps) {
  const { view, config, language, say } = useHall();
  const sought = text.trim();
  const ticket = sought === '' ? undefined : ticketByNumber(view.day, sought);
  const stop = ticket?.stops[currentStop(ticket)] ?? ticket?.stops.at(-1);
  const counter = config.counters.find(({ id }) => id === stop?.counterId);
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (ticket) onOpen(ticket.id);
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
            <p>{say.notFound}</p>
          ))}
      </div>
    </form>
  );
}
