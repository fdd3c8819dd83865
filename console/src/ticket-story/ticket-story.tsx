/** One ticket of any day: its stops, and all that happened to it with the explained order of each call. */
import type { StopRow, TicketStory as Story } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, QueueEvent } from '@satuatap/shared/queue';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { useShown } from '../looking-back/shown.js';
import { Trouble } from '../looking-back/trouble.js';
import { useAnswer } from '../looking-back/use-answer.js';
import { dateInWords } from '../words/dates.js';
import type { LookingBackWords } from '../words/looking-back.js';
import { EventList } from './event-list.js';
import { StopTable } from './stop-table.js';

interface TicketStoryProps {
  readonly buildingId: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly ticketId: number;
}

export function TicketStory({ buildingId, date, ticketId }: TicketStoryProps) {
  const { say } = useLookingBack();
  const place = `/buildings/${encodeURIComponent(buildingId)}`;
  const config = useAnswer<BuildingConfig>(place);
  const story = useShown(useAnswer<Story>(`${place}/days/${date}/tickets/${ticketId}`));
  return (
    <main className="wide-page looking-back">
      {story.problem?.code === 'not-found' ? (
        <p role="status">{say.noSuchTicket}</p>
      ) : (
        <Trouble reading={story.answer === null ? story : config} />
      )}
      {story.answer && config.answer && <Told story={story.answer} config={config.answer} />}
      <p>
        <a
          href={hrefOf({
            view: 'tickets',
            search: new URLSearchParams({ buildings: buildingId, from: date, to: date }),
          })}
        >
          ‹ {say.ticketsOfDay}
        </a>
      </p>
    </main>
  );
}

function Told({ story, config }: { readonly story: Story; readonly config: BuildingConfig }) {
  const { language, session, say } = useLookingBack();
  const { buildingId, date, number, events, stops } = story;
  // A day again shows all agencies: it is not for who sees some only.
  const hallAt = (event: QueueEvent): string => hrefOf({ view: 'day', buildingId, date, at: event.at });
  const mayLook = session.agencyIds.length === 0;
  return (
    <>
      <div className="row spread">
        <h1>
          {say.ticket} <span className="number">{number}</span>
        </h1>
        <p>
          {config.name} · {dateInWords(date, language)}
        </p>
      </div>
      <p className="quiet-text">{factsOf(stops, config, language, say)}</p>
      <section aria-label={say.stops}>
        <h2>{say.stops}</h2>
        <StopTable stops={stops} config={config} />
      </section>
      <section className="story" aria-label={say.story}>
        <h2>{say.story}</h2>
        {mayLook && <p className="quiet-text">{say.hallThen}</p>}
        <EventList events={events} config={config} language={language} {...(mayLook && { linkTo: hallAt })} />
      </section>
    </>
  );
}

/** Channel, language and priority: the same of all stops. */
function factsOf(
  stops: readonly StopRow[],
  config: BuildingConfig,
  language: Language,
  say: LookingBackWords,
): string {
  const [first] = stops;
  if (!first) return '';
  const priority = config.priorityClasses.find(({ id }) => id === first.priority)?.name[language];
  const channel = { kiosk: say.byKiosk, desk: say.byDesk, phone: say.byPhone }[first.channel];
  return [channel, priority ?? say.noPriority].join(' · ');
}
