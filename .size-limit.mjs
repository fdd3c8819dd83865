/** How much script a browser loads before a page can be used, by the manifest that Vite writes of a build. */
import { readFileSync } from 'node:fs';

/** @param pages sources that are loaded at once though the page's script imports them when it has begun */
function loadedFirst(app, ...pages) {
  const dist = `${app}/dist`;
  const chunks = JSON.parse(readFileSync(new URL(`${dist}/.vite/manifest.json`, import.meta.url), 'utf8'));
  const keys = new Set();
  const take = (key) => {
    if (keys.has(key)) return;
    if (!chunks[key]) throw new Error(`${app} has no chunk ${key}: name the page that takes its place.`);
    keys.add(key);
    chunks[key].imports?.forEach(take);
  };
  ['index.html', ...pages].forEach(take);
  return [...keys].map((key) => `${dist}/${chunks[key].file}`);
}

/** What the service worker of a page keeps for when there is no network, by the list that vite.offline.ts writes. */
function kept(app, scope) {
  const [line] = readFileSync(new URL(`${app}/dist/sw.js`, import.meta.url), 'utf8').split('\n');
  const { base, pages } = JSON.parse(line.slice('const app = '.length, -1));
  return pages[scope].files.map((file) => `${app}/dist/${file.slice(base.length) || 'index.html'}`);
}

export default [
  { name: 'kiosk', path: loadedFirst('kiosk', 'src/kiosk/kiosk.tsx'), limit: '116 kB', gzip: true },
  {
    name: 'phone, a ticket',
    path: loadedFirst('kiosk', 'src/phone/phone.tsx'),
    limit: '113 kB',
    gzip: true,
  },
  {
    name: 'phone, a visit or an invitation',
    path: loadedFirst('kiosk', 'src/visitor/visitor.tsx'),
    limit: '92 kB',
    gzip: true,
  },
  {
    name: 'phone, an appointment',
    path: loadedFirst('kiosk', 'src/booking/booking.tsx'),
    limit: '94 kB',
    gzip: true,
  },
  { name: 'phone, kept of a ticket', path: kept('kiosk', '/t/'), limit: '160 kB', gzip: true },
  { name: 'phone, kept of a visit', path: kept('kiosk', '/v/'), limit: '133 kB', gzip: true },
  { name: "phone, kept of a warden's list", path: kept('console', '/console/'), limit: '183 kB', gzip: true },
  { name: 'display', path: loadedFirst('display'), limit: '105 kB', gzip: true },
  {
    name: 'console, at a desk',
    path: loadedFirst('console', 'src/desk/desk.tsx'),
    limit: '140 kB',
    gzip: true,
  },
  {
    name: 'console, for a supervisor',
    path: loadedFirst('console', 'src/supervisor/supervisor-page.tsx'),
    limit: '145 kB',
    gzip: true,
  },
];
