/** Badges as the browser prints them, a page each; measured before, as tickets are. */
import type { Badge } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Qr } from '../../qr.js';
import { useKiosk } from '../../kiosk/kiosk-screen.js';
import { printInBrowser } from '../../kiosk/ticket/print-in-browser.js';

const sizes = { '62mm': { widthMm: 62, heightMm: 100 }, '4x6': { widthMm: 101.6, heightMm: 152.4 } } as const;

export function BadgePapers({ badges }: { badges: readonly Badge[] }) {
  const { config } = useKiosk();
  const layout = badges[0]?.layout ?? '62mm';
  useEffect(() => {
    if (badges.length > 0) printInBrowser(sizes[layout]);
  }, [badges, layout]);
  return createPortal(
    <div className="paper badges" data-layout={layout} aria-hidden="true">
      {badges.map((badge) => (
        <article key={badge.visitId}>
          <p className="building">{config.name}</p>
          {badge.photo !== null && <img src={badge.photo} alt="" />}
          <p className="name">{badge.name}</p>
          <p>{badge.agency}</p>
          <p>{badge.floor}</p>
          <p>{badge.host}</p>
          <Qr text={badge.code} label="" />
          <p className="building">
            {badge.number} · {timeText(badge.validUntil, config, 'id')}
          </p>
        </article>
      ))}
    </div>,
    document.body,
  );
}
