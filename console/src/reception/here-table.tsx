/** Everybody who is in the building to meet somebody; what is to be done stands first. */
import type { VisitEntry, VisitState } from '@satuatap/shared/contract';
import { moveInColumn } from '../keys/move-in-column.js';
import { useHall } from '../hall/hall-screen.js';
import { hostText, nameOf, purposeOf, stateText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { useReception } from './reception-context.js';
import { receptionWords } from './words.js';

const marks: Partial<Record<VisitState, string>> = {
  waiting: '◔',
  delayed: '◷',
  accepted: '✓',
  declined: '✕',
};

interface HereTableProps {
  readonly visits: readonly VisitEntry[];
  readonly isFiltered: boolean;
}

export function HereTable({ visits, isFiltered }: HereTableProps) {
  const { language } = useHall();
  const say = receptionWords[language];
  const people = visits.reduce((sum, visit) => sum + visit.people, 0);
  return (
    <section className="here" aria-labelledby="here">
      <h2 id="here">
        {say.here} <span className="quiet-text">{visitWords[language].people(people)}</span>
      </h2>
      {visits.length === 0 ? (
        !isFiltered && (
          <p className="empty">
            {say.nobodyHere} <span className="quiet-text">{say.nobodyHereHow}</span>
          </p>
        )
      ) : (
        <table className="table folding">
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.visitor}</th>
              <th scope="col">{say.host}</th>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.acts}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => (
              <HereRow key={visit.id} visit={visit} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function HereRow({ visit }: { readonly visit: VisitEntry }) {
  const { config, language, now } = useHall();
  const { officers, requests, fresh, openVisit, leave, print } = useReception();
  const say = receptionWords[language];
  const name = nameOf(visit, language);
  return (
    <tr data-state={visit.state} data-fresh={fresh.has(visit.id)}>
      <td className="number">{visit.number}</td>
      <th scope="row">
        <button
          type="button"
          className="name"
          aria-haspopup="dialog"
          onClick={() => openVisit(visit)}
          onKeyDown={moveInColumn}
        >
          {name}
        </button>
        <small>
          {[
            visit.visitor?.company,
            visit.people > 1 && visitWords[language].people(visit.people),
            purposeOf(visit.purposeId, config, language),
            visit.ticket && `${say.hasTicket} ${visit.ticket.number}`,
          ]
            .filter(Boolean)
            .join(' · ')}
          {visit.watched && <span className="noted"> ◆ {say.noted}</span>}
        </small>
      </th>
      <td>{hostText(visit, officers, config, language)}</td>
      <td className="state">
        <span aria-hidden="true">{marks[visit.state]}</span> {stateText(visit, now, config, language)}
        {visit.escalatedAt !== null && visit.state === 'waiting' && (
          <small className="escalated">▲ {visitWords[language].escalated}</small>
        )}
      </td>
      <td>
        <span className="row">
          {visit.mayPrintBadge && visit.badgeAt === null && (
            <button
              type="button"
              disabled={requests.busy}
              aria-label={`${say.badge}: ${name}`}
              onClick={() => print(visit.id)}
            >
              {say.badge}
            </button>
          )}
          <button
            type="button"
            disabled={requests.busy}
            aria-label={`${say.leave}: ${name}`}
            onClick={() => leave(visit)}
            onKeyDown={moveInColumn}
          >
            {say.leave}
          </button>
        </span>
      </td>
    </tr>
  );
}
