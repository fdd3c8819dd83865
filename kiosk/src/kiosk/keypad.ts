/** A keypad under the glass, for who cannot see it: arrows go from control to control, Enter takes it. */
import { useEffect } from 'react';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function useKeypad(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      // In a field the arrows move its caret.
      const inField = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (step === undefined || (inField && /Left|Right/.test(event.key))) return;
      const controls = [...document.querySelectorAll<HTMLElement>('button:enabled, input')];
      if (controls.length === 0) return;
      event.preventDefault();
      const at = controls.findIndex((control) => control === document.activeElement);
      const next =
        at === -1 && step === -1 ? controls.length - 1 : (at + step + controls.length) % controls.length;
      controls[next]?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
