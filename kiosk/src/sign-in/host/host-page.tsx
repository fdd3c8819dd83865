/** Whom they come to meet: an officer, found by what her agency lets out, or an agency whose staff find one. */
import type { KioskOfficer } from '@satuatap/shared/contract';
import { agencyNamesOf, findOfficers } from '@satuatap/shared/directory';
import { Building2, CircleCheck, CircleSlash, MapPin, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Keyboard } from '../../kiosk/choose/keyboard.js';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { Scroller } from '../../kiosk/scroller.js';
import { Page } from '../page.js';
import { placeText } from '../place-text.js';
import { signInWords } from '../sign-in-words.js';
import { useOfficers } from './officers.js';

/** One of both. */
export type Host = { readonly hostId: string } | { readonly agencyId: string };

interface HostPageProps {
  readonly onHost: (host: Host) => void;
  readonly onBack: () => void;
}

export function HostPage({ onHost, onBack }: HostPageProps) {
  const { buildingId, token, config, language, say: kioskSay } = useKiosk();
  const say = signInWords[language];
  const [text, setText] = useState('');
  const officers = useOfficers(buildingId, token);
  const isSearching = text.trim() !== '';
  const found = isSearching ? findOfficers(officers ?? [], text, agencyNamesOf(config.agencies)) : [];
  return (
    <Page title={say.whom} how={officers ? say.whomHow : undefined} onBack={onBack}>
      <input
        className="finder"
        type="text"
        inputMode="none"
        autoComplete="off"
        aria-label={say.findOfficer}
        placeholder={say.findOfficer}
        value={text}
        maxLength={60}
        disabled={!officers}
        onChange={(event) => setText(event.target.value)}
      />
      <Scroller key={text}>
        <div role="status">
          {!officers && <p className="hint">{say.noDirectory}</p>}
          {officers && isSearching && found.length === 0 && <p className="hint">{say.noOfficer}</p>}
        </div>
        {found.length > 0 && (
          <ul className="options">
            {found.map((officer) => (
              <li key={officer.id}>
                <button type="button" onClick={() => onHost({ hostId: officer.id })}>
                  <UserRound aria-hidden />
                  <OfficerWords officer={officer} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <section>
          <h2>{say.agencies}</h2>
          <ul className="options">
            {config.agencies.map((agency) => (
              <li key={agency.id}>
                <button type="button" onClick={() => onHost({ agencyId: agency.id })}>
                  <Building2 aria-hidden />
                  <span className="words">
                    <strong>{agency.short}</strong> <span>{agency.name}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </Scroller>
      {officers && <Keyboard text={text} say={kioskSay} onText={setText} digits={false} />}
    </Page>
  );
}

function OfficerWords({ officer }: { officer: KioskOfficer }) {
  const { config, language, isOffline } = useKiosk();
  const say = signInWords[language];
  const { name, title, agencyId, floorId, room, isIn } = officer;
  const floor = config.floors.find(({ id }) => id === floorId)?.name[language];
  const place = placeText(floor, room);
  return (
    <span className="words">
      <small>{config.agencies.find(({ id }) => id === agencyId)?.short}</small>{' '}
      <strong>{name ?? title}</strong> {name !== null && <span>{title}</span>}{' '}
      <span className="wait">
        {place !== '' && (
          <span>
            <MapPin aria-hidden /> {place}
          </span>
        )}{' '}
        {isIn !== null && !isOffline && (
          <span>
            {isIn ? <CircleCheck aria-hidden /> : <CircleSlash aria-hidden />} {isIn ? say.isIn : say.isOut}
          </span>
        )}
      </span>
    </span>
  );
}
