/** What to bring, how long it takes, and the question of priority; its answer takes the ticket. */
import { serviceOf, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import type { ServiceState } from './services.js';
import { words } from './words.js';

interface ConfirmProps {
  readonly config: BuildingConfig;
  readonly states: ReadonlyMap<string, ServiceState>;
  readonly language: Language;
  readonly serviceIds: readonly string[];
  readonly offline: boolean;
  readonly onBack: () => void;
  readonly onTake: (priority: string | null) => void;
}

export function Confirm({ config, states, language, serviceIds, offline, onBack, onTake }: ConfirmProps) {
  const say = words[language];
  const services = serviceIds.flatMap((id) => serviceOf(config, id) ?? []);
  const closed = services.find(({ id }) => !states.get(id)?.open);
  const first = states.get(serviceIds[0] ?? '');
  const documents = [
    ...new Map(services.flatMap((service) => service.documents).map((each) => [each.id, each])).values(),
  ];
  return (
    <main className="confirm">
      <h1>{services.map((service) => service.name[language]).join(' → ')}</h1>
      {closed ? (
        <p role="alert" className="banner">
          {states.get(closed.id)?.text}
        </p>
      ) : (
        <p className="facts">
          <strong>{say.ahead(first?.ahead ?? 0)}</strong> · {say.wait}: <strong>{first?.wait}</strong> ·{' '}
          {say.fee}: {services.map((service) => service.fee[language]).join(', ')}
        </p>
      )}
      <section>
        <h2>{documents.length > 0 ? say.bring : say.nothingToBring}</h2>
        <ul className="documents">
          {documents.map((document) => (
            <li key={document.id}>{document[language]}</li>
          ))}
        </ul>
      </section>
      {!closed && (
        <section>
          <h2>{say.priorityTitle}</h2>
          <div className="priorities">
            <button type="button" className="main" disabled={offline} onClick={() => onTake(null)}>
              <strong>{say.noPriority}</strong>
              <span>{say.take}</span>
            </button>
            {config.priorityClasses.map((each) => (
              <button type="button" key={each.id} disabled={offline} onClick={() => onTake(each.id)}>
                <strong>{each.name[language]}</strong>
                <span>{each.ground[language]}</span>
              </button>
            ))}
          </div>
        </section>
      )}
      <button type="button" className="plain" onClick={onBack}>
        ← {say.back}
      </button>
    </main>
  );
}
