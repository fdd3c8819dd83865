/** A small window over the page. Escape closes it; the focus returns to where it was. */
import { useEffect, useId, useRef } from 'react';

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Without a way out but its own acts. */
  readonly firm?: boolean;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

export function Frame({ title, onClose, firm = false, wide = false, children }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser takes the first field, which is not always the one to fill in.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'wide' : ''}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (firm) event.preventDefault();
      }}
      onClose={() => {
        // A browser asks once whether it may; pressed again, Escape closes it all the same.
        if (firm) dialog.current?.showModal();
        else onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
