/** The search while it is open: what was found here, what is given elsewhere, and keys to type with. */
import { ArrowLeft, MapPin } from 'lucide-react';
import { useMemo } from 'react';
import { useKiosk } from '../kiosk-screen.js';
import { Scroller } from '../scroller.js';
import { elsewhere, useOtherBuildings } from './elsewhere.js';
import { Keyboard } from './keyboard.js';
import { searchOf } from './search-services.js';
import { ServiceCard } from './service-card.js';

interface SearchPanelProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (serviceIds: readonly string[]) => void;
  readonly onClose: () => void;
}

export function SearchPanel({ text, onText, onChoose, onClose }: SearchPanelProps) {
  const { config, say, language, now, buildingId } = useKiosk();
  const others = useOtherBuildings(buildingId, true);
  const searched = text.trim().length > 1;
  const found = useMemo(
    () => (searched ? searchOf(config.services)(text) : []),
    [config.services, text, searched],
  );
  const isHere = (id: string): boolean => config.services.some((service) => service.id === id);
  const places = searched
    ? elsewhere(others, (services) => searchOf(services)(text).find(({ id }) => !isHere(id)), language, now)
    : [];
  return (
    <>
      <Scroller key={text}>
        {!searched && <p className="hint">{say.searchHow}</p>}
        <ul className="services">
          {found.map((service) => (
            <li key={service.id}>
              <ServiceCard service={service} onChoose={onChoose} />
            </li>
          ))}
        </ul>
        <div role="status">{searched && found.length === 0 && <p className="hint">{say.none}</p>}</div>
        {places.length > 0 && (
          <section className="elsewhere">
            <h2>{say.elsewhere}</h2>
            <ul>
              {places.map(({ key, service, building, when }) => (
                <li key={key}>
                  <MapPin aria-hidden />
                  <p>
                    <strong>{service}</strong>: {building}
                    <br />
                    {when}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Scroller>
      <Keyboard text={text} say={say} onText={onText} />
      <button type="button" className="back" onClick={onClose}>
        <ArrowLeft aria-hidden /> {say.closeSearch}
      </button>
    </>
  );
}
