/*
 * The service worker of an app; `kept` (its page, the name and the files of its build) is put before it by
 * vite.offline.ts. A page with a network is the newest; without one it is the last that was fetched whole.
 */
/* global kept */
const prefix = `satuatap.${kept.page}`;
const name = `${prefix}${kept.build}`;
/** A server that is silent for so long is taken to be away, ms. */
const patienceMs = 4000;

async function keepBuild() {
  const cache = await caches.open(name);
  await cache.addAll(kept.files.map((file) => new Request(file, { credentials: 'same-origin' })));
  await self.skipWaiting();
}

/** The build before stays, for a page that still runs it. */
async function dropOldBuilds() {
  const ours = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
  await Promise.all(ours.slice(0, -1).map((each) => caches.delete(each)));
  await self.clients.claim();
}

async function openPage(url) {
  try {
    const answer = await fetch(url, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.status < 500) return answer;
  } catch {
    // Away.
  }
  return (await caches.match(kept.page)) ?? Response.error();
}

const fileOf = async (request) => (await caches.match(request)) ?? fetch(request);

/** The app's page; where this worker was registered for a phone's pages, as `/v/`, all of them: one page serves both. */
function isOurs(pathname) {
  const scope = new URL(self.registration.scope).pathname;
  return pathname === kept.page || (scope !== kept.page && pathname.startsWith(scope));
}

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isOurs(pathname)) event.respondWith(openPage(request.url));
  } else if (pathname.startsWith(`${kept.page}assets/`)) event.respondWith(fileOf(request));
});
