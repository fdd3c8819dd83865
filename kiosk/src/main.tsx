import '@fontsource-variable/atkinson-hyperlegible-next';
import '@satuatap/shared/theme/reset.css';
import '@satuatap/shared/theme/tokens.css';
import './kiosk.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

// A phone does not load the kiosk, nor the kiosk the phone page.
const Kiosk = lazy(() => import('./kiosk.js').then(({ Kiosk: part }) => ({ default: part })));
const Phone = lazy(() => import('./phone.js').then(({ Phone: part }) => ({ default: part })));

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
const token = /^\/t\/([^/]+)$/.exec(location.pathname)?.[1];
createRoot(root).render(<Suspense>{token === undefined ? <Kiosk /> : <Phone token={token} />}</Suspense>);
