import { createElement, type ReactNode } from 'react';

/** A name of which no word breaks at its hyphen: "KTP-el" stays on one line. */
export function Together({ text }: { readonly text: string }): ReactNode {
  return text
    .split(/(\S+-\S+)/)
    .map((part, place) =>
      place % 2 === 0 ? part : createElement('span', { key: place, className: 'together' }, part),
    );
}
