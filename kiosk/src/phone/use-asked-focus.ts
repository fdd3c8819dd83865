/**
 * Who uses keys goes on at the question that she asked for, is back there when what she said to it is refused, and is
 * back where she was once it is withdrawn.
 */
import { useEffect, useRef, type RefObject } from 'react';

/** The ref is of the button that asks and of the one that withdraws: there is ever one of them. */
export function useAskedFocus(isAsked: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(isAsked);
  useEffect(() => {
    if (before.current !== isAsked) button.current?.focus();
    before.current = isAsked;
  }, [isAsked]);
  return button;
}
