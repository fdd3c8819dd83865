/** They are signed in: number, where to wait, the page for the phone, and the badge where it may be printed now. */
import '@satuatap/shared/theme/badge.css';
import { BadgeLabels } from '@satuatap/shared/badge';
import type { SignedInVisit } from '@satuatap/shared/contract';
import { Check, Clock, IdCard, MapPin } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Qr } from '@satuatap/shared/qr';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { signInWords } from '../sign-in-words.js';
import { useBadges } from './use-badges.js';

interface ArrivedProps {
  /** More than one only of a group. */
  readonly visits: readonly SignedInVisit[];
  /** Where the officer sits, where it is known. */
  readonly place: string;
  readonly isOfficer: boolean;
  readonly onDone: () => void;
}

export function Arrived({ visits, place, isOfficer, onDone }: ArrivedProps) {
  const { config, language } = useKiosk();
  const say = signInWords[language];
  const { state: badges, papers, onPrinted } = useBadges(visits);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [first] = visits;
  const isAlready = visits.every(({ already }) => already);
  const badge = {
    none: say.badgeLater,
    had: say.badgeHad,
    printing: say.badgeNow,
    printed: say.badgeNow,
    failed: say.badgeDesk,
  }[badges];
  return (
    <>
      <header className="hero given">
        <p>{visits.length > 1 ? say.groupIn(visits.length) : say.yourNumber}</p>
        <h1 ref={title} tabIndex={-1} data-testid="number" data-many={visits.length > 1}>
          {visits.length > 4
            ? `${first?.number ?? ''}–${visits.at(-1)?.number ?? ''}`
            : visits.map(({ number }) => number).join(' ')}
        </h1>
        <p>{isAlready ? say.already : isOfficer ? say.told : say.toldAgency}</p>
      </header>
      <main className="issued arrived">
        <p role="status" className="outcome" data-badge={badges}>
          <IdCard aria-hidden /> <span>{badge}</span>
        </p>
        <div className="where">
          <ul className="facts">
            <li>
              <Clock aria-hidden />
              <span>{say.waitHere}</span>
            </li>
            {place !== '' && (
              <li>
                <MapPin aria-hidden />
                <span>
                  {say.waitAt}: <strong>{place}</strong>
                </span>
              </li>
            )}
          </ul>
          {first && (
            <figure>
              <Qr text={first.url} label={say.scanPage} />
              <figcaption>{say.scanPage}</figcaption>
            </figure>
          )}
        </div>
        <div className="row">
          <button type="button" className="main" onClick={onDone}>
            <Check aria-hidden /> {say.done}
          </button>
        </div>
        {papers.length > 0 && <BadgeLabels badges={papers} config={config} onPrinted={onPrinted} />}
      </main>
    </>
  );
}
