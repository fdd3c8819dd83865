import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

// None loads what only another one shows.
const Kiosk = lazy(() => import('./kiosk/kiosk.js').then(({ Kiosk: part }) => ({ default: part })));
const Phone = lazy(() => import('./phone/phone.js').then(({ Phone: part }) => ({ default: part })));
const Visitor = lazy(() => import('./visitor/visitor.js').then(({ Visitor: part }) => ({ default: part })));
const Booking = lazy(() => import('./booking/booking.js').then(({ Booking: part }) => ({ default: part })));
const Exit = lazy(() => import('./exit/exit.js').then(({ Exit: part }) => ({ default: part })));

function page(): React.ReactNode {
  const [, kind = 'kiosk', name = ''] = /^\/(t|i|v|a|janji)\/([^/]+)$/.exec(location.pathname) ?? [];
  switch (kind) {
    case 't':
      return <Phone token={name} />;
    case 'i':
    case 'v':
      return <Visitor kind={kind} token={name} />;
    case 'a':
      return <Booking token={name} />;
    case 'janji':
      return <Booking buildingId={name} />;
    default:
      return location.pathname === '/kiosk/exit' ? <Exit /> : <Kiosk />;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
// On a slow line the page has said since its first byte that it is loading.
const loading = <p className="page-loading">Memuat… · Loading…</p>;
createRoot(root).render(<Suspense fallback={loading}>{page()}</Suspense>);
