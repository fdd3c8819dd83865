/** The services of all agencies, for a visitor whose matter is one of them. */
import { useHall } from '../hall/hall-screen.js';
import { ServiceOptions } from '../hall/service-options.js';
import { receptionWords } from './words.js';

interface ServiceChoiceProps {
  readonly chosen: string;
  readonly onChoose: (serviceId: string) => void;
  readonly required?: boolean;
  readonly first?: boolean;
}

export function ServiceChoice({ chosen, onChoose, required = false, first = false }: ServiceChoiceProps) {
  const { config, language } = useHall();
  const say = receptionWords[language];
  return (
    <label className="field">
      {say.ticketFor}
      <select
        required={required}
        data-first={first ? '' : undefined}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{required ? '…' : say.noService}</option>
        <ServiceOptions services={config.services} />
      </select>
    </label>
  );
}
