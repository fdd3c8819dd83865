import { useHall } from '../../hall/hall-screen.js';
import { ServiceOptions } from '../../hall/service-options.js';

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
      <ServiceOptions services={config.services.filter(({ id }) => id !== here)} />
    </select>
  );
}
