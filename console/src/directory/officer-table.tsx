import type { OfficerEntry } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';
import { useHall } from '../hall/hall-screen.js';
import { PresenceMark } from '../visits/presence-mark.js';
import { directoryWords } from './directory-words.js';

interface OfficerTableProps {
  readonly officers: readonly OfficerEntry[];
  /** Agencies whose officers can be changed here. */
  readonly kept: readonly Agency[];
  readonly onOpen: (officer: OfficerEntry) => void;
}

export function OfficerTable({ officers, kept, onOpen }: OfficerTableProps) {
  const { config, language } = useHall();
  const say = directoryWords[language];
  const agencies = new Map(config.agencies.map((agency) => [agency.id, agency]));
  const floors = new Map(config.floors.map(({ id, name }) => [id, name[language]]));
  return (
    <table className="table officers">
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.presence}</th>
          <th scope="col">{say.agency}</th>
          <th scope="col">{say.place}</th>
          <th scope="col" className="extension">
            {say.extension}
          </th>
          {kept.length > 0 && <th scope="col">{say.change}</th>}
        </tr>
      </thead>
      <tbody>
        {officers.map((officer) => (
          <tr key={officer.id}>
            <th scope="row">
              {officer.name}
              <small>{officer.title}</small>
              {officer.tasks.length > 0 && <small>{officer.tasks.join(' · ')}</small>}
            </th>
            <td>
              <PresenceMark presence={officer.presence} />
            </td>
            <td>{agencies.get(officer.agencyId)?.short ?? officer.agencyId}</td>
            <td className="place">
              {officer.room}
              {officer.floorId !== null && <small>{floors.get(officer.floorId)}</small>}
            </td>
            <td className="extension">
              {officer.extension}
              {officer.email !== null && (
                <small>
                  <MailLink to={officer.email} />
                </small>
              )}
            </td>
            {kept.length > 0 && (
              <td>
                {kept.some(({ id }) => id === officer.agencyId) && (
                  <button
                    type="button"
                    aria-haspopup="dialog"
                    aria-label={say.changeOf(officer.name)}
                    onClick={() => onOpen(officer)}
                  >
                    {say.change}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Broken, where it must be, before the house's name. */
function MailLink({ to }: { readonly to: string }) {
  const at = to.indexOf('@') + 1;
  return (
    <a href={`mailto:${to}`}>
      {to.slice(0, at)}
      <wbr />
      {to.slice(at)}
    </a>
  );
}
