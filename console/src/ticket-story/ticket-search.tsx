/** The form that looks for tickets. What is chosen applies at once, what is typed with Enter. */
import { numberSpelling, stopStates, type BuildingConfig, type StopState } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import { textOf } from '../hall/form.js';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { words } from '../words/index.js';
import { searchOf, type TicketFilter } from './ticket-filter.js';

interface TicketSearchProps {
  readonly filter: TicketFilter;
  readonly config: BuildingConfig | null;
}

const go = (filter: TicketFilter): void => {
  location.hash = hrefOf({ view: 'tickets', search: searchOf(filter) });
};

export function TicketSearch({ filter, config }: TicketSearchProps) {
  const { buildings, language, say } = useLookingBack();
  const send = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const minutes = Number(textOf(data, 'waited'));
    const buildingId = textOf(data, 'building');
    const same = buildingId === filter.buildingId;
    go({
      buildingId,
      from: textOf(data, 'from') || filter.from,
      to: textOf(data, 'to') || filter.to,
      number: textOf(data, 'number'),
      // Services, and what comes from a figure, are of one building.
      serviceId: same ? textOf(data, 'service') : '',
      more: same ? filter.more : {},
      state: textOf(data, 'state') as StopState | '',
      waitedMinutes: minutes > 0 ? minutes : null,
    });
  };
  const apply = ({ currentTarget }: React.ChangeEvent<HTMLSelectElement | HTMLInputElement>): void =>
    currentTarget.form?.requestSubmit();
  const more = Object.keys(filter.more);
  return (
    <form
      className="choice"
      aria-label={say.lookForTickets}
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <label className="field">
        {say.building}
        <select name="building" defaultValue={filter.buildingId} onChange={apply}>
          {buildings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say.from}
        <input type="date" name="from" defaultValue={filter.from} required />
      </label>
      <label className="field">
        {say.to}
        <input type="date" name="to" defaultValue={filter.to} required />
      </label>
      <label className="field">
        {say.number}
        <input
          name="number"
          defaultValue={filter.number}
          autoComplete="off"
          maxLength={12}
          size={8}
          pattern={numberSpelling.source}
          title={words[language].notWhole}
        />
      </label>
      <label className="field">
        {say.service}
        {/* Anew when the services are known, so that the chosen one is shown. */}
        <select key={config?.id} name="service" defaultValue={filter.serviceId} onChange={apply}>
          <option value="">{say.all}</option>
          {config?.services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say.state}
        <select name="state" defaultValue={filter.state} onChange={apply}>
          <option value="">{say.all}</option>
          {stopStates.map((state) => (
            <option key={state} value={state}>
              {stateWords(state, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say.waitedAtLeast}
        <input type="number" name="waited" min={0} max={1440} defaultValue={filter.waitedMinutes ?? ''} />
      </label>
      <button type="submit" className="main">
        {say.lookFor}
      </button>
      {more.length > 0 && (
        <button type="button" onClick={() => go({ ...filter, more: {} })}>
          ✕ {say.dropFilters}
        </button>
      )}
    </form>
  );
}
