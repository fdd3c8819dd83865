import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import './page-loading.css';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { part } from './part.js';
import { BeginsAnew } from './phone/begins-anew.js';

// None loads what only another one shows.
const Kiosk = part(() => import('./kiosk/kiosk.js').then((code) => code.Kiosk));
const Phone = part(() => import('./phone/phone.js').then((code) => code.Phone));
const Visitor = part(() => import('./visitor/visitor.js').then((code) => code.Visitor));
const Booking = part(() => import('./booking/booking.js').then((code) => code.Booking));
const Exit = part(() => import('./exit/exit.js').then((code) => code.Exit));

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
createRoot(root).render(
  <BeginsAnew>
    <Suspense fallback={loading}>{page()}</Suspense>
  </BeginsAnew>,
);
