import { lineOf, servedAt, serviceOf, waitingCount } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { useHall } from '../hall/hall-screen.js';

/** The services of the counter with how many wait for each. */
export function Counts({ counterId }: { readonly counterId: string }) {
  const { view, config, language, say } = useHall();
  return (
    <ul className="counts" aria-label={say.servicesHere}>
      {servedAt(view.day, counterId).map(({ serviceId, rank }) => {
        const line = lineOf(view.day, serviceId);
        const waiting = waitingCount(line);
        return (
          <li key={serviceId} data-empty={waiting === 0}>
            <Together text={serviceOf(config, serviceId)?.name[language] ?? ''} /> <strong>{waiting}</strong>
            {rank === 'help' && ` · ${say.helping}`}
            {line.stopped && ` · ■ ${say.stopped}`}
          </li>
        );
      })}
    </ul>
  );
}
