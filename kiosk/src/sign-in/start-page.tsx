/** How a visitor comes: with an invitation, without one, again; or goes. A scan tells by itself. */
import { DoorOpen, History, QrCode, UserRoundPlus, type LucideIcon } from 'lucide-react';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { Scroller } from '../kiosk/scroller.js';
import { Page } from './page.js';
import { signInWords } from './sign-in-words.js';

type Way = 'code' | 'host' | 'known' | 'leave';

export function StartPage({ onWay, onBack }: { onWay: (way: Way) => void; onBack: () => void }) {
  const { config, language } = useKiosk();
  const say = signInWords[language];
  const canBeKnown = visitorRulesOf(config).fields.phone !== undefined;
  const ways: readonly (readonly [Way, LucideIcon, string, string])[] = [
    ['code', QrCode, say.invited, say.invitedHow],
    ['host', UserRoundPlus, say.walkIn, say.walkInHow],
    ...(canBeKnown ? ([['known', History, say.known, say.knownHow]] as const) : []),
    ['leave', DoorOpen, say.leaving, say.leavingHow],
  ];
  return (
    <Page title={say.title} how={say.how} onBack={onBack}>
      <Scroller>
        <ul className="options ways-in">
          {ways.map(([way, Icon, name, how]) => (
            <li key={way}>
              <button type="button" onClick={() => onWay(way)}>
                <span className="picture">
                  <Icon aria-hidden />
                </span>
                <span className="words">
                  <strong>{name}</strong> <span>{how}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Scroller>
    </Page>
  );
}
