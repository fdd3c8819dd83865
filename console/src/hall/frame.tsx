/** A small window over the page. Escape closes it; the focus returns to where it was. */
import { useEffect, useId, useRef } from 'react';

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Without a way out but its own acts. */
  readonly firm?: boolean;
  readonly children: React.ReactNode;
}

export function Frame({ title, onClose, firm = false, children }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (firm) event.preventDefault();
      }}
      onClose={onClose}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
