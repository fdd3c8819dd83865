/** Which buildings: all of those that the account works in, one, or several. */
import { useLookingBack } from '../looking-back/looking-back-context.js';
import type { Choice } from './choice.js';

interface BuildingChoiceProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function BuildingChoice({ choice, onChoose }: BuildingChoiceProps) {
  const { buildings, say } = useLookingBack();
  const { buildingIds } = choice;
  const chosen = buildings.filter(({ id }) => buildingIds.includes(id));
  const said =
    chosen.length === 0
      ? say.allBuildings
      : chosen.length === 1
        ? (chosen[0]?.name ?? '')
        : `${chosen.length} ${say.someBuildings}`;
  const choose = (ids: readonly string[]): void =>
    // What is within one building is not within another.
    onChoose({ ...choice, buildingIds: ids, agencyId: '', serviceId: '', counterId: '' });
  return (
    <details className="building-choice">
      <summary>
        {say.buildings}: <strong>{said}</strong>
      </summary>
      <fieldset>
        <legend className="only-heard">{say.buildings}</legend>
        <label className="check">
          <input type="checkbox" checked={chosen.length === 0} onChange={() => choose([])} />
          {say.allBuildings}
        </label>
        {buildings.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={buildingIds.includes(id)}
              onChange={({ target }) =>
                choose(target.checked ? [...buildingIds, id] : buildingIds.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
