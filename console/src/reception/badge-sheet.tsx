/** The badge as the browser prints it, on a 62 mm roll or a 4 × 6 inch label. Off the screen. */
import './badge.css';
import type { Badge } from '@satuatap/shared/contract';
import { dateText, timeText } from '@satuatap/shared/time';
import { useEffect, useRef } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Qr } from '../visits/qr.js';
import { badgeWords } from './badge-words.js';
import { printSheet } from './print-sheet.js';

/** Of the name in capitals and small letters, in the font's size. */
const letterWidth = 0.56;
const room = { '62mm': { width: 55, largest: 10 }, '4x6': { width: 90, largest: 16 } } as const;

/** So large that the longest word of the name fits the badge, mm. */
function nameSizeMm(name: string, layout: Badge['layout']): number {
  const longest = Math.max(...name.split(/\s+/).map((word) => word.length), 1);
  const { width, largest } = room[layout];
  return Math.min(largest, Math.round((width / (longest * letterWidth)) * 10) / 10);
}

interface BadgeSheetProps {
  readonly badge: Badge;
  /** It is handed on to the printer, and has to go: whatever is printed next is something else. */
  readonly onPrinted: () => void;
}

export function BadgeSheet({ badge, onPrinted }: BadgeSheetProps) {
  const { config, language } = useHall();
  const say = badgeWords[language];
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sheet.current) void printSheet(sheet.current, badge.layout);
  }, [badge]);
  useEffect(() => {
    addEventListener('afterprint', onPrinted);
    return () => removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return (
    <article ref={sheet} className="badge" data-layout={badge.layout} aria-hidden="true">
      <p className="badge-head">
        <strong>{say.visitor}</strong> <span>{badge.number}</span>
      </p>
      <p
        data-fits=""
        className="badge-name"
        style={{ fontSize: `${nameSizeMm(badge.name, badge.layout)}mm` }}
      >
        {badge.name}
      </p>
      {badge.people > 1 && <p className="badge-people">{say.people(badge.people)}</p>}
      <div className="badge-middle">
        {badge.photo !== null && <img className="badge-photo" src={badge.photo} alt="" />}
        <p className="badge-goal">
          <strong>{badge.agency}</strong>
          {badge.floor}
          <small>{say.host}</small>
          {badge.host}
        </p>
      </div>
      <div className="badge-foot">
        <Qr text={badge.code} label="" />
        <p>
          <small>{say.validUntil}</small>
          <strong>{timeText(badge.validUntil, config, language)}</strong>
          {dateText(badge.validUntil, config, language)}
          <small>{config.name}</small>
          <small>{say.giveBack}</small>
        </p>
      </div>
    </article>
  );
}
