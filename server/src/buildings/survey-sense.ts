/** What a survey of the right shape can still have wrong. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { surveyOf } from '@satuatap/shared/survey';
import type { Path } from './shape.js';

/** What everybody's worst answers come to. */
const lowestIndex = 25;

export function surveyMistakes(config: BuildingConfig, add: (path: Path, reason: string) => void): void {
  const { elements, quick, bands } = surveyOf(config);
  elements.forEach(({ id }, i) => {
    if (elements.findIndex((other) => other.id === id) < i)
      add(['survey', 'elements', i, 'id'], `${id} stands twice`);
  });
  quick.forEach((id, i) => {
    if (!elements.some((element) => element.id === id))
      add(['survey', 'quick', i], `names the element ${id}, which is not there`);
  });
  bands.forEach(({ from }, i) => {
    const before = bands[i - 1];
    if (before && from >= before.from)
      add(['survey', 'bands', i, 'from'], 'must be below the class before it');
  });
  if (bands.at(-1)?.from !== lowestIndex)
    add(['survey', 'bands', bands.length - 1, 'from'], `must be ${lowestIndex} for the lowest class`);
}
