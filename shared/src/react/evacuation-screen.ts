/** What boards and kiosks show instead of everything else while the building is being evacuated; it also says it. */
import { createElement, useEffect, type ReactElement } from 'react';
import { announceEvacuation, evacuationTexts, type EvacuationKind } from '../announce/index.js';

const titles = {
  real: { id: 'EVAKUASI', en: 'EVACUATION' },
  drill: { id: 'LATIHAN EVAKUASI', en: 'EVACUATION DRILL' },
} as const;

/** `isSilent`: another screen of the hall speaks. */
export function EvacuationScreen({
  kind,
  building,
  isSilent = false,
}: {
  readonly kind: EvacuationKind;
  readonly building: string;
  readonly isSilent?: boolean;
}): ReactElement {
  useEffect(() => (isSilent ? undefined : announceEvacuation(kind)), [kind, isSilent]);
  return createElement(
    'main',
    { className: 'evacuation-screen', 'data-kind': kind, role: 'alert' },
    createElement('p', null, building),
    createElement('h1', null, titles[kind].id, createElement('span', { lang: 'en' }, titles[kind].en)),
    createElement('p', { className: 'what' }, withoutTitle(evacuationTexts[kind].id)),
    createElement('p', { className: 'what', lang: 'en' }, withoutTitle(evacuationTexts[kind].en)),
  );
}

/** The first sentence stands above it already. */
const withoutTitle = (text: string): string => text.slice(text.indexOf('. ') + 2);
