/** Whether the figures are those of now, and of what time they are: in words and by a mark, not by colour alone. */
import type { CityOverview } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { words } from '../words/index.js';
import type { OverviewReading } from './use-overview.js';

interface FreshnessProps extends Pick<OverviewReading, 'behind' | 'state'> {
  readonly city: CityOverview;
  readonly language: Language;
}

export function Freshness({ city, behind, state, language }: FreshnessProps) {
  const say = words[language];
  const { buildings } = city;
  const [first] = buildings;
  const shown = state === 'current' && behind > 0 ? 'old' : state;
  const mark = {
    current: `● ${say.current}`,
    old: `◌ ${state === 'current' && behind < buildings.length ? say.partlyUpdated : say.notUpdated}`,
    offline: `✕ ${say.unconnected}`,
  }[shown];
  return (
    <p className="row">
      <span role="status" className={`live ${shown}`}>
        {mark}
      </span>
      {first && (
        <span>
          {say.dataAt} {timeText(city.at, first, language)}
        </span>
      )}
    </p>
  );
}
