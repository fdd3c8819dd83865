/** Visitors' badges as the browser prints them, on a 62 mm roll or on 4 × 6 inch labels. Off the screen. */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Badge } from '../contract/index.js';
import type { BuildingConfig } from '../queue/index.js';
import { Qr } from '../qr/index.js';
import { dateText, timeText } from '../time/index.js';
import { badgeWords } from './badge-words.js';
import { printLabels } from './print-labels.js';

interface BadgeLabelsProps {
  /** A label each, in one go. */
  readonly badges: readonly Badge[];
  readonly config: BuildingConfig;
  /** They are handed on to the printer, and have to go: whatever is printed next is something else. */
  readonly onPrinted: () => void;
}

/** Looks as `theme/badge.css` says. */
export function BadgeLabels({ badges, config, onPrinted }: BadgeLabelsProps) {
  const labels = useRef<HTMLDivElement>(null);
  const layout = badges[0]?.layout ?? '62mm';
  useEffect(() => {
    if (labels.current) void printLabels(labels.current, layout);
  }, [badges, layout]);
  useEffect(() => {
    addEventListener('afterprint', onPrinted);
    return () => removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(
    <div ref={labels} className="badges" data-layout={layout} aria-hidden="true">
      {badges.map((badge) => (
        <Label key={badge.visitId} badge={badge} config={config} />
      ))}
    </div>,
    document.body,
  );
}

function Label({ badge, config }: { readonly badge: Badge; readonly config: BuildingConfig }) {
  const { language, name, number, people, photo, validUntil } = badge;
  const say = badgeWords[language];
  return (
    <article className="badge" lang={language}>
      <p className="badge-head">
        <strong>{say.visitor}</strong> <span>{number}</span>
      </p>
      <p className="badge-name">{name}</p>
      {people > 1 && <p className="badge-people">{say.people(people)}</p>}
      <div className="badge-middle">
        {photo !== null && <img className="badge-photo" src={photo} alt="" />}
        <p className="badge-goal">
          <strong className="badge-agency">{badge.agency}</strong>
          {badge.floor}
          {badge.host !== '' && <small>{say.host}</small>}
          {badge.host}
        </p>
      </div>
      <div className="badge-foot">
        <Qr text={badge.code} label="" />
        <p>
          <small>{say.validUntil}</small>
          <strong>{timeText(validUntil, config, language)}</strong>
          {dateText(validUntil, config, language)}
          <small>{config.name}</small>
          <small>{say.giveBack}</small>
        </p>
      </div>
    </article>
  );
}
