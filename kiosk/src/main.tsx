import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

// None loads what only another one shows.
const Kiosk = lazy(() => import('./kiosk/kiosk.js').then(({ Kiosk: part }) => ({ default: part })));
const Phone = lazy(() => import('./phone/phone.js').then(({ Phone: part }) => ({ default: part })));
<<<<<<< HEAD
const Visitor = lazy(() => import('./visitor/visitor.js').then(({ Visitor: part }) => ({ default: part })));
const Exit = lazy(() => import('./exit/exit.js').then(({ Exit: part }) => ({ default: part })));

function page(): React.ReactNode {
  const [, kind, token] = /^\/([tiv])\/([^/]+)$/.exec(location.pathname) ?? [];
  if (kind && token) return kind === 't' ? <Phone token={token} /> : <Visitor kind={kind} token={token} />;
=======
const Booking = lazy(() => import('./booking/booking.js').then(({ Booking: part }) => ({ default: part })));
const Exit = lazy(() => import('./exit/exit.js').then(({ Exit: part }) => ({ default: part })));

function page(): React.ReactNode {
  const token = /^\/t\/([^/]+)$/.exec(location.pathname)?.[1];
  if (token !== undefined) return <Phone token={token} />;
  const [, kind, name = ''] = /^\/(a|janji)\/([^/]+)$/.exec(location.pathname) ?? [];
  if (kind !== undefined) return kind === 'a' ? <Booking token={name} /> : <Booking buildingId={name} />;
>>>>>>> 681a331 (Take in visitors and appointments at the kiosk)
  return location.pathname === '/kiosk/exit' ? <Exit /> : <Kiosk />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
// On a slow line the page has said since its first byte that it is loading.
const loading = <p className="page-loading">Memuat… · Loading…</p>;
createRoot(root).render(<Suspense fallback={loading}>{page()}</Suspense>);
