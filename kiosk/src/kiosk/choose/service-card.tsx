/** One thing to choose, as a card: picture, words, and how long it takes now. */
import type { BuildingConfig, Service } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { Clock, Layers, Lock, Users } from 'lucide-react';
import { useKiosk } from '../kiosk-screen.js';
import { ServiceIcon } from './service-icon.js';

interface ServiceCardProps {
  readonly service: Service;
  readonly onChoose: (serviceIds: readonly string[]) => void;
}

export function ServiceCard({ service, onChoose }: ServiceCardProps) {
  const { config, states, language } = useKiosk();
  const state = states.get(service.id);
  return (
    <button
      type="button"
      className="service"
      data-open={state?.open ?? false}
      onClick={() => onChoose([service.id])}
    >
      <ServiceIcon service={service} />
      <span className="words">
        <small>{config.agencies.find(({ id }) => id === service.agencyId)?.short}</small>{' '}
        <strong>
          <Together text={service.name[language]} />
        </strong>{' '}
        {state?.open ? (
          <Wait serviceId={service.id} />
        ) : (
          <span className="wait">
            <span>
              <Lock aria-hidden /> {state?.why}
            </span>
          </span>
        )}
      </span>
    </button>
  );
}

/** People ahead and the expected wait; nothing is said of them while nothing is known. */
function Wait({ serviceId }: { serviceId: string }) {
  const { states, say, isOffline } = useKiosk();
  const state = states.get(serviceId);
  if (isOffline || !state) return <span className="wait">{say.waitUnknown}</span>;
  return (
    <span className="wait">
      <span>
        <Users aria-hidden /> {say.ahead(state.ahead)}
      </span>{' '}
      <span>
        <Clock aria-hidden /> {state.wait}
      </span>
    </span>
  );
}

interface RouteCardProps {
  readonly route: BuildingConfig['routes'][number];
  readonly onChoose: (serviceIds: readonly string[]) => void;
}

/** A visit over several agencies with one number. */
export function RouteCard({ route, onChoose }: RouteCardProps) {
  const { config, states, language, say } = useKiosk();
  const closed = route.serviceIds.map((id) => states.get(id)).find((state) => !state?.open);
  return (
    <button type="button" className="service" data-open={!closed} onClick={() => onChoose(route.serviceIds)}>
      <span className="picture">
        <Layers aria-hidden />
      </span>
      <span className="words">
        <small>{say.routes}</small> <strong>{route.name[language]}</strong>{' '}
        <span className="wait">
          {route.serviceIds
            .map((id) => config.services.find((each) => each.id === id)?.name[language])
            .join(' → ')}
        </span>
        {closed && (
          <span className="wait">
            <span>
              <Lock aria-hidden /> {closed.why}
            </span>
          </span>
        )}
      </span>
    </button>
  );
}
