/** Which part of one building: an agency that the account may see, a service, a counter. */
import { worksFor } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { useAnswer } from '../looking-back/use-answer.js';
import type { Choice } from './choice.js';

interface WithinChoiceProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function WithinChoice({ choice, onChoose }: WithinChoiceProps) {
  const { language, session, say } = useLookingBack();
  const { buildingIds, agencyId, serviceId, counterId } = choice;
  const [only] = buildingIds;
  const alone = buildingIds.length === 1 && only !== undefined;
  const { answer } = useAnswer<BuildingConfig>(alone ? `/buildings/${encodeURIComponent(only)}` : null);
  if (!alone || !answer) return null;
  const mine = (id: string): boolean => worksFor(session, id);
  const ofAgency = (id: string): boolean => mine(id) && (agencyId === '' || agencyId === id);
  return (
    <>
      <Pick
        label={say.agency}
        all={say.allAgencies}
        value={agencyId}
        options={answer.agencies.filter(({ id }) => mine(id)).map(({ id, short }) => [id, short])}
        onPick={(id) => onChoose({ ...choice, agencyId: id, serviceId: '', counterId: '' })}
      />
      <Pick
        label={say.service}
        all={say.allServices}
        value={serviceId}
        options={answer.services
          .filter((service) => ofAgency(service.agencyId))
          .map(({ id, name }) => [id, name[language]])}
        onPick={(id) => onChoose({ ...choice, serviceId: id })}
      />
      <Pick
        label={say.counter}
        all={say.allCounters}
        value={counterId}
        options={answer.counters
          .filter(({ agencyId: of }) => of === null || ofAgency(of))
          .map(({ id, label }) => [id, label])}
        onPick={(id) => onChoose({ ...choice, counterId: id })}
      />
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onPick: (id: string) => void;
}

function Pick({ label, all, value, options, onPick }: PickProps) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={({ target }) => onPick(target.value)}>
        <option value="">{all}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
