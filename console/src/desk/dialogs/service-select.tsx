import { useHall } from '../../hall/hall-screen.js';

interface ServiceSelectProps {
  readonly value: string;
  readonly onValue: (serviceId: string) => void;
  /** The service that the ticket is at; named, as a ticket may go to a colleague of the same service. */
  readonly here: string;
}

/** All services of the building by agency. */
export function ServiceSelect({ value, onValue, here }: ServiceSelectProps) {
  const { config, language } = useHall();
  const name = (id: string): string | undefined =>
    config.services.find((service) => service.id === id)?.name[language];
  return (
    <select required value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="" disabled>
        …
      </option>
      {name(here) && <option value={here}>{name(here)}</option>}
      {config.agencies.map((agency) => (
        <optgroup key={agency.id} label={agency.short}>
          {config.services
            .filter((service) => service.agencyId === agency.id && service.id !== here && !service.retired)
            .map((service) => (
              <option key={service.id} value={service.id}>
                {service.name[language]}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
