/** That the building is closed, whether its day is over or was none, and when it opens again. */
import { openingOf } from '@satuatap/shared/overview';
import { untilText } from '../words/opening.js';
import { useHall } from './hall-screen.js';

export function DayClosed() {
  const { view, config, language, say, now } = useHall();
  const { day } = view;
  if (day.state === 'open') return null;
  const opens = untilText(openingOf(day, now), config, now, language);
  return (
    <p className="banner">
      ○ {day.state === 'closed' ? say.dayClosed : say.buildingClosed}
      {opens && ` · ${opens}`}
    </p>
  );
}
