/** The first screen: the services most asked for, a search, visits over several agencies, and all by agency. */
import { Search as SearchIcon } from 'lucide-react';
import { dateText, timeText } from '@satuatap/shared/time';
import { lazy, Suspense, useState } from 'react';
import { usePrefetch } from '../../use-prefetch.js';
import { FullHall } from '../hall/hall-limits.js';
import { useKiosk } from '../kiosk-screen.js';
import { Scroller } from '../scroller.js';
import { RouteCard, ServiceCard } from './service-card.js';

// After the first screen is there, so that the search is at hand even if the server goes away.
const loadSearch = () => import('./search-panel.js');
const SearchPanel = lazy(() => loadSearch().then(({ SearchPanel: part }) => ({ default: part })));

const loadDoor = () => import('../../sign-in/door.js');
const Door = lazy(() => loadDoor().then(({ Door: part }) => ({ default: part })));

interface ChooseProps {
  readonly onChoose: (serviceIds: readonly string[]) => void;
  readonly onGuest: () => void;
  readonly onAppointment: () => void;
}

export function Choose({ onChoose, onGuest, onAppointment }: ChooseProps) {
  const { config, say, full } = useKiosk();
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  usePrefetch(loadSearch);
  const shown =
    agencyId === null
      ? config.popularServiceIds.flatMap((id) => config.services.find((service) => service.id === id) ?? [])
      : config.services.filter((service) => service.agencyId === agencyId && !service.retired);
  const isOpen = searching || text !== '';
  return (
    <>
      <Welcome />
      <main className="choose" data-searching={isOpen}>
        {full.length > 0 && (
          <Suspense>
            <FullHall zones={full} />
          </Suspense>
        )}
        <div className="search">
          <SearchIcon aria-hidden />
          {/* The glass has keys of its own. */}
          <input
            type="search"
            inputMode="none"
            autoComplete="off"
            aria-label={say.search}
            placeholder={say.search}
            value={text}
            maxLength={60}
            onClick={() => setSearching(true)}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {isOpen ? (
          <Suspense>
            <SearchPanel
              text={text}
              onText={setText}
              onChoose={onChoose}
              onClose={() => {
                setText('');
                setSearching(false);
              }}
            />
          </Suspense>
        ) : (
          <Scroller key={agencyId}>
            <nav className="agencies" aria-label={say.all}>
              <button type="button" aria-pressed={agencyId === null} onClick={() => setAgencyId(null)}>
                {say.popular}
              </button>
              {config.agencies.map((agency) => (
                <button
                  type="button"
                  key={agency.id}
                  aria-pressed={agencyId === agency.id}
                  onClick={() => setAgencyId(agency.id)}
                >
                  {agency.short}
                </button>
              ))}
            </nav>
            <ul className="services">
              {shown.map((service) => (
                <li key={service.id}>
                  <ServiceCard service={service} onChoose={onChoose} />
                </li>
              ))}
              {agencyId === null &&
                config.routes.map((route) => (
                  <li key={route.id}>
                    <RouteCard route={route} onChoose={onChoose} />
                  </li>
                ))}
            </ul>
          </Scroller>
        )}
        {!isOpen && (
          <Suspense>
            <Door onGuest={onGuest} onAppointment={onAppointment} />
          </Suspense>
        )}
      </main>
    </>
  );
}

function Welcome() {
  const { config, say, now, language, view, states } = useKiosk();
  const closed = [...states.values()].every(({ open }) => !open);
  const why = states.get(config.popularServiceIds[0] ?? config.services[0]?.id ?? '')?.why;
  return (
    <header className="hero">
      <p className="brand">
        <strong>{config.name}</strong>
        <span>
          {dateText(now, config, language)} · {timeText(now, config, language)}
        </span>
        {view.demo && <span className="demo">{say.demo}</span>}
      </p>
      <div>
        <h1>{closed ? say.closedNow : say.welcome}</h1>
        <p>{closed ? why : say.welcomeHow}</p>
      </div>
    </header>
  );
}
