/** Instead of a page whose code did not come: says so, and opens it anew as soon as the server answers. */
import { useEffect } from 'react';

const everyMs = 5000;

interface NotLoadedProps {
  readonly openAnew?: () => void;
}

export function NotLoaded({ openAnew = () => location.reload() }: NotLoadedProps) {
  useEffect(() => {
    const ask = (): void =>
      void fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
        ({ ok }) => {
          if (ok) openAnew();
        },
        // Still nobody there.
        () => undefined,
      );
    const timer = setInterval(ask, everyMs);
    return () => clearInterval(timer);
  }, [openAnew]);
  return (
    <p role="alert" className="page-loading">
      <span>Tidak tersambung. Halaman ini terus mencoba.</span>
      <span lang="en">Not connected. This page keeps trying.</span>
    </p>
  );
}
