import { useEffect, type RefObject } from 'react';

/**
 * The focus returns to the main act by Escape, and after a click on anything but a field: whoever works with the
 * mouse presses Enter for the main act too, not for what was clicked last.
 */
export function useReturnToMainAct(mainButton: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isOnDesk = (target: EventTarget | null): target is Element =>
      target instanceof Element && target.closest('main.desk') !== null && !target.closest('dialog');
    const click = ({ target, detail }: MouseEvent): void => {
      if (detail > 0 && isOnDesk(target) && !target.closest('label, input, [role=tab]'))
        mainButton.current?.focus();
    };
    const press = ({ target, key }: KeyboardEvent): void => {
      if (key === 'Escape' && isOnDesk(target)) mainButton.current?.focus();
    };
    addEventListener('click', click);
    addEventListener('keydown', press);
    return () => {
      removeEventListener('click', click);
      removeEventListener('keydown', press);
    };
  }, [mainButton]);
}
