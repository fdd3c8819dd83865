/** Function keys of the front desk, and whatever is typed or scanned elsewhere goes into the one field. */
import { useEffect, useRef } from 'react';

type Acts = Readonly<Record<string, () => void>>;

export function useFrontDeskKeys(field: React.RefObject<HTMLInputElement | null>, acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== 'k') return;
        event.preventDefault();
        field.current?.select();
        field.current?.focus();
        return;
      }
      const act = latest.current[event.key];
      if (act && !event.shiftKey) {
        event.preventDefault();
        if (!event.repeat) act();
        return;
      }
      // A scanner types as a keyboard does, wherever the focus is. Space and Enter stay with the button in focus.
      const isTyping =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (!isTyping && event.key.length === 1 && event.key !== ' ') field.current?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [field]);
}
