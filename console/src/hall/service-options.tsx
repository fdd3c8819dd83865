/** Services to choose from, by agency; without those that only go on for whom they still have. */
import type { Service } from '@satuatap/shared/queue';
import { useHall } from './hall-screen.js';

export function ServiceOptions({ services }: { readonly services: readonly Service[] }) {
  const { config, language } = useHall();
  return config.agencies.map(({ id, short }) => (
    <optgroup key={id} label={short}>
      {services
        .filter(({ agencyId, retired }) => agencyId === id && !retired)
        .map((service) => (
          <option key={service.id} value={service.id}>
            {service.name[language]}
          </option>
        ))}
    </optgroup>
  ));
}
