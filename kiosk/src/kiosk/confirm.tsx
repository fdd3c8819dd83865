/** What to bring, how long it takes, and the question of priority; its answer takes the ticket. */
import { serviceOf, waitingPlace, type PriorityClass } from '@satuatap/shared/queue';
import {
  Accessibility,
  ArrowLeft,
  Baby,
  Clock,
  HeartHandshake,
  MapPin,
  PersonStanding,
  Square,
  Ticket,
  Users,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { elsewhere, useOtherBuildings } from './choose/elsewhere.js';
import { ServiceIcon } from './choose/service-icon.js';
import { FullHall, fullZoneOf } from './hall/hall-limits.js';
import { useKiosk } from './kiosk-screen.js';
import { Scroller } from './scroller.js';

interface ConfirmProps {
  readonly serviceIds: readonly string[];
  readonly onBack: () => void;
  readonly onTake: (priority: string | null) => void;
}

export function Confirm({ serviceIds, onBack, onTake }: ConfirmProps) {
  const { config, states, language, say, isOffline, full } = useKiosk();
  const services = serviceIds.flatMap((id) => serviceOf(config, id) ?? []);
  const [first] = services;
  const closed = services.find(({ id }) => !states.get(id)?.open);
  const fullZone = fullZoneOf(full, config, first?.id);
  const documents = [
    ...new Map(services.flatMap((service) => service.documents).map((each) => [each.id, each])).values(),
  ];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <header className="hero">
        <p className="brand">
          <strong>{config.name}</strong>
          <span>{config.agencies.find(({ id }) => id === first?.agencyId)?.name}</span>
        </p>
        <div className="titled">
          {first && <ServiceIcon service={first} />}
          <h1 ref={title} tabIndex={-1}>
            {services.map((service) => service.name[language]).join(' → ')}
          </h1>
        </div>
        {!closed && first && <Facts serviceId={first.id} fees={services.map(({ fee }) => fee[language])} />}
      </header>
      <main className="confirm">
        <Scroller>
          {!closed && fullZone && (
            <Suspense>
              <FullHall zones={[fullZone]} />
            </Suspense>
          )}
          {closed && <Closed serviceId={closed.id} />}
          <section>
            <h2>{documents.length > 0 ? say.bring : say.nothingToBring}</h2>
            <ul className="documents">
              {documents.map((document) => (
                <li key={document.id}>
                  <Square aria-hidden /> <span>{document[language]}</span>
                </li>
              ))}
            </ul>
          </section>
          {!closed && (
            <section>
              <h2>{say.priorityTitle}</h2>
              <div className="priorities">
                {!fullZone && (
                  <button type="button" className="main" disabled={isOffline} onClick={() => onTake(null)}>
                    <Ticket aria-hidden />
                    <span className="words">
                      <strong>{say.noPriority}</strong> <span>{say.take}</span>
                    </span>
                  </button>
                )}
                {config.priorityClasses.map((each) => (
                  <button type="button" key={each.id} disabled={isOffline} onClick={() => onTake(each.id)}>
                    <PriorityIcon of={each} />
                    <span className="words">
                      <strong>{each.name[language]}</strong> <span>{each.ground[language]}</span>
                    </span>
                  </button>
                ))}
              </div>
            </section>
          )}
        </Scroller>
        <button type="button" className="back" onClick={onBack}>
          <ArrowLeft aria-hidden /> {say.back}
        </button>
      </main>
    </>
  );
}

function Facts({ serviceId, fees }: { serviceId: string; fees: readonly string[] }) {
  const { config, states, language, say, isOffline } = useKiosk();
  const state = states.get(serviceId);
  const place = waitingPlace(config, serviceId);
  const facts: readonly (readonly [LucideIcon, string, string])[] = [
    ...(isOffline || !state
      ? []
      : ([
          [Users, say.wait, say.ahead(state.ahead)],
          [Clock, say.wait, state.wait],
        ] as const)),
    [Wallet, say.fee, [...new Set(fees)].join(', ')],
    ...(place
      ? ([[MapPin, say.place, `${place.zone.name[language]}, ${place.floor?.name[language] ?? ''}`]] as const)
      : []),
  ];
  return (
    <ul className="facts">
      {facts.map(([Icon, label, text], index) => (
        <li key={index}>
          <Icon aria-hidden />
          <span>
            {index > 0 && <small>{label}: </small>}
            <strong>{text}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why there is no ticket now, when there will be, and where there is one meanwhile. */
function Closed({ serviceId }: { serviceId: string }) {
  const { buildingId, states, say, language, now } = useKiosk();
  const others = useOtherBuildings(buildingId, true);
  const places = elsewhere(others, (services) => services.find(({ id }) => id === serviceId), language, now);
  return (
    <section className="closed">
      <p role="alert" className="banner">
        <Clock aria-hidden />
        <span>
          <strong>{say.closedNow}.</strong> {states.get(serviceId)?.why}
        </span>
      </p>
      {places.length > 0 && (
        <div className="elsewhere">
          <h2>{say.elsewhere}</h2>
          <ul>
            {places.map(({ key, building, when }) => (
              <li key={key}>
                <MapPin aria-hidden />
                <p>
                  <strong>{building}</strong>
                  <br />
                  {when}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const priorityIcons: Readonly<Record<string, LucideIcon>> = {
  disability: Accessibility,
  elderly: PersonStanding,
  pregnant: HeartHandshake,
  infant: Baby,
};

function PriorityIcon({ of }: { of: PriorityClass }) {
  const Icon = priorityIcons[of.id] ?? HeartHandshake;
  return <Icon aria-hidden />;
}
