/** That the building is closed, its day over or outside its hours, and when it opens again. */
import { openingOf } from '@satuatap/shared/overview';
import { untilText } from '../words/opening.js';
import { useHall } from './hall-screen.js';

export function DayClosed() {
  const { view, config, language, say, now } = useHall();
  const { day } = view;
  const opening = openingOf(day, now);
  if (opening.state !== 'closed') return null;
  const opens = untilText(opening, config, now, language);
  return (
    <p className="banner">
      ○ {day.state === 'closed' ? say.dayClosed : say.buildingClosed}
      {opens && ` · ${opens}`}
    </p>
  );
}
