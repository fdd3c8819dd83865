import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

// A phone does not load the kiosk, nor the kiosk the phone page.
const Kiosk = lazy(() => import('./kiosk/kiosk.js').then(({ Kiosk: part }) => ({ default: part })));
const Phone = lazy(() => import('./phone/phone.js').then(({ Phone: part }) => ({ default: part })));

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
const token = /^\/t\/([^/]+)$/.exec(location.pathname)?.[1];
// On a slow line the page has said since its first byte that it is loading.
const loading = <p className="page-loading">Memuat… · Loading…</p>;
createRoot(root).render(
  <Suspense fallback={loading}>{token === undefined ? <Kiosk /> : <Phone token={token} />}</Suspense>,
);
