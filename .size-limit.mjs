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

export default [
  { name: 'kiosk', path: loadedFirst('kiosk', 'src/kiosk/kiosk.tsx'), limit: '120 kB', gzip: true },
  { name: 'display', path: loadedFirst('display'), limit: '120 kB', gzip: true },
  {
    name: 'console, at a desk',
    path: loadedFirst('console', 'src/desk/desk.tsx'),
    limit: '145 kB',
    gzip: true,
  },
  {
    name: 'console, for a supervisor',
    path: loadedFirst('console', 'src/supervisor/supervisor-page.tsx'),
    limit: '150 kB',
    gzip: true,
  },
];
